import { describe, expect, it } from '@jest/globals'
import { junitXml } from '../../src/renderers/junit.js'

describe('junitXml', () => {
  it('has a suite for each build and a case for each test', () => {
    const xml = junitXml([
      {
        name: 'web',
        smokeResults: [
          { name: 'up', type: 'port', outcome: 'passed', ms: 1500, attempts: 1 },
          {
            name: 'page',
            type: 'http',
            outcome: 'failed',
            ms: 20,
            attempts: 2,
            detail: 'HTTP 500',
            output: 'oops'
          },
          { name: 'other', type: 'shell', outcome: 'skipped', ms: 0, attempts: 0, detail: 'left out' }
        ]
      }
    ])

    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="web" tests="3" failures="1" skipped="1" time="1.520">
    <testcase classname="web.port" name="up" time="1.500"/>
    <testcase classname="web.http" name="page" time="0.020"><failure message="HTTP 500"/><system-out>oops</system-out></testcase>
    <testcase classname="web.shell" name="other" time="0.000"><skipped message="left out"/></testcase>
  </testsuite>
</testsuites>
`)
  })

  it('stays well-formed whatever a guest prints', () => {
    const smokeResults = [
      {
        name: '<&">',
        type: 'shell',
        outcome: 'failed',
        ms: 0,
        attempts: 1,
        detail: 'a\nb',
        output: '\u0000\u001b[1mx'
      }
    ] as const

    const xml = junitXml([{ name: 'web', smokeResults }])

    expect(xml).toContain('name="&lt;&amp;&quot;&gt;"')
    expect(xml).toContain('<failure message="a&#10;b"/>')
    expect(xml).toContain('<system-out>[1mx</system-out>')
  })

  it('drops what XML 1.0 cannot write and keeps all else, tabs and line ends among it', () => {
    const wild = 'a\ufffe\uffff\ud800b\udc00\u0000\u000b\u001f c\td\r\ne\u{1f600}\ufffd\u0085'
    const failed = { outcome: 'failed', ms: 0, attempts: 1 } as const
    const smokeResults = [{ name: wild, type: 'shell', ...failed, detail: wild, output: wild }]

    const xml = junitXml([{ name: 'web', smokeResults }])

    const attribute = 'ab c&#9;d&#13;&#10;e\u{1f600}\ufffd\u0085'
    expect(xml).toContain(` name="${attribute}"`)
    expect(xml).toContain(`<failure message="${attribute}"/>`)
    expect(xml).toContain('<system-out>ab c\td&#13;\ne\u{1f600}\ufffd\u0085</system-out>')
  })
})
