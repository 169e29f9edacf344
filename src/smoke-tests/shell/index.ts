import { defineSmokeTest, type SmokeContext } from '../../contracts/extension.js'
import { checkScripts } from '../../toolkit/scripts/choose-scripts.js'
import { runInGuest } from '../../toolkit/scripts/guest/run-in-guest.js'
import { checkPatterns } from '../../toolkit/scripts/pattern.js'
import { asSmokeTest } from '../../toolkit/scripts/script-verdict.js'
import { TextWatch } from '../../toolkit/scripts/text-watch.js'
import { testJob } from './job.js'
import { options } from './options.js'

/** Scripts in the launched guest: how they end and what they print. */
export const smokeTest = defineSmokeTest({
  type: 'shell',
  summary: 'Runs commands or scripts in the guest; they must succeed and, if asked for, print certain text.',
  example: { inline: ['grep -q 1.4.2 /etc/app-release'] },
  options,
  async check(config, ctx) {
    checkPatterns('matches', config.matches, ctx)
    await checkScripts(config, ctx)
  },
  async verify(config, ctx) {
    const watch = new TextWatch(config)
    const emit: SmokeContext['emit'] = event => {
      if (event.type === 'output' && event.stream === 'stdout') watch.take(event.text)
      ctx.emit(event)
    }
    await asSmokeTest(() =>
      runInGuest(testJob(config, ctx), { ...ctx, emit, directory: ctx.build.directory })
    )
    watch.verify('the output')
  }
})
