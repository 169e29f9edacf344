// What the values of options may be, and what they mean.
export const valueDifferences = [
  {
    packer: 'an integer of more than 15 digits that is given for a text loses its last digits',
    here: 'all digits stay',
    why: 'it is an identifier that somebody did not quote',
    cases: {
      'weak-typing': { 'a string of 12345678901234567890': { files: { 'out.txt': '12345678901234567890' } } }
    }
  },
  {
    packer: '`true` for a duration is a nanosecond',
    here: 'an error',
    why: 'nobody means it',
    cases: {
      'root-keys': {
        'a provisioner with pause_before of true': { validate: 1, build: 1, files: {} },
        'a provisioner with timeout of false': { validate: 1, build: 1, files: {} }
      },
      'weak-typing': { 'a duration of true': { validate: 1 }, 'a duration of false': { validate: 1 } }
    }
  },
  {
    packer: '`{{user …}}` in `pause_before`, `timeout` and the `duration` of `sleep` is refused',
    here: 'it is rendered',
    why: 'variables work in every option',
    cases: {
      'root-keys': { 'a provisioner with pause_before of "{{user `a`}}", syntax only': { validate: 0 } },
      'weak-typing': { 'a duration of "{{user `d`}}"': { validate: 0 } },
      options: {
        'sleep: a duration of a variable': { validate: 0, build: 0, files: { 'order.txt': 'after\n' } }
      }
    }
  },
  {
    packer: 'a negative `max_retries` is accepted and means none',
    here: 'an error',
    why: 'nobody means it',
    cases: {
      'root-keys': {
        'a provisioner with max_retries of -1': { validate: 1, build: 1, files: {} },
        'a provisioner with max_retries of -1, syntax only': { validate: 1 }
      },
      'weak-typing': {
        'a number of retries of -1': { validate: 1, files: {} },
        'a number of retries of "-1"': { validate: 1, files: {} }
      }
    }
  },
  {
    packer: 'refuses `iso_checksum_type` and `iso_checksum_url`, and asks for `packer fix`',
    here: 'honours them, with a warning that says what to write instead',
    why: 'years of templates have them',
    cases: {
      builders: { 'qemu: iso_checksum_type of "md5"': { validate: 0 } },
      options: { 'qemu: iso_checksum_url of "sums.txt"': { validate: 0 } }
    }
  },
  {
    packer: '`pause_before` switches `timeout` off in JSON templates',
    here: 'both hold',
    why: 'an option that is accepted does what it says',
    cases: { provisioners: { 'provisioners: timeout with pause_before': { build: 1, files: {} } } }
  }
]
