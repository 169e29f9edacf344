/** The kinds of plugins, in the order in which a template's reader meets them. */
export function folders({ registry, provisionerMeta, postProcessorMeta, smokeTestMeta }) {
  return [
    {
      folder: 'builders',
      one: 'Builder',
      title: 'Builders',
      place:
        'Under `builders`. Besides its options a block has `type` and, where two are of one type, `name`.',
      catalog: registry.builders
    },
    {
      folder: 'communicators',
      one: 'Communicator',
      title: 'Communicators',
      place: 'Their options stand in the block of a builder, which chooses one with `communicator`.',
      catalog: registry.communicators
    },
    {
      folder: 'provisioners',
      one: 'Provisioner',
      title: 'Provisioners',
      place:
        'Under `provisioners`, run in this order; one may also stand under `error-cleanup-provisioner`. `override` gives a builder other values: `"override": { "qemu": { … } }`.',
      catalog: registry.provisioners,
      shared: provisionerMeta
    },
    {
      folder: 'smoke-tests',
      one: 'Smoke test',
      title: 'Smoke tests',
      place:
        'Under `smoke-tests`, or in a file of their own; [smoke-tests.md](../smoke-tests.md) tells how they run.',
      note: '[How smoke tests run](../../smoke-tests.md), and where they are written.',
      catalog: registry.smokeTests,
      shared: smokeTestMeta
    },
    {
      folder: 'post-processors',
      one: 'Post-processor',
      title: 'Post-processors',
      place:
        'Under `post-processors`: a list of chains. What a link of a chain makes is the input of the next; each chain begins with the image.',
      catalog: registry.postProcessors,
      shared: postProcessorMeta
    },
    {
      folder: 'publishers',
      one: 'Publisher',
      title: 'Publishers',
      place: 'Not part of templates: the input `artifacts` of the action chooses them.',
      catalog: registry.publishers
    }
  ]
}
