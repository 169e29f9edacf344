import { describe, expect, it } from '@jest/globals'
import { proxyFor } from '../../../src/host/net/proxy.js'

const proxies = { HTTP_PROXY: 'http://plain:3128', HTTPS_PROXY: 'http://user:pw@secure:3129' }

function chosen(url: string, env: Record<string, string>): string {
  return proxyFor(new URL(url), env)?.href ?? 'direct'
}

describe('choosing the proxy', () => {
  it.each([
    ['http://example.org/', proxies, 'http://plain:3128/'],
    ['https://example.org/', proxies, 'http://user:pw@secure:3129/'],
    ['http://example.org/', {}, 'direct'],
    ['http://example.org/', { HTTP_PROXY: '' }, 'direct'],
    ['http://example.org/', { http_proxy: 'low:80' }, 'http://low/'],
    ['http://example.org/', { HTTP_PROXY: 'upper:81', http_proxy: 'low:80' }, 'http://upper:81/'],
    ['https://example.org/', { HTTP_PROXY: 'http://plain:3128' }, 'direct']
  ])('for %s with %j is %s', (url, env, expected) => {
    expect(chosen(url, env)).toBe(expected)
  })

  it.each(['http://localhost/', 'http://127.0.0.1:8000/', 'http://127.8.9.1/', 'http://[::1]/'])(
    'never uses one for this machine: %s',
    url => {
      expect(chosen(url, proxies)).toBe('direct')
    }
  )

  it.each([
    ['*', 'http://example.org/', 'direct'],
    ['example.org', 'http://example.org/', 'direct'],
    ['example.org', 'http://www.EXAMPLE.org/', 'direct'],
    ['example.org', 'http://badexample.org/', 'http://plain:3128/'],
    ['.example.org', 'http://www.example.org/', 'direct'],
    ['.example.org', 'http://example.org/', 'http://plain:3128/'],
    ['*.example.org', 'http://www.example.org/', 'direct'],
    ['example.org:8080', 'http://example.org:8080/', 'direct'],
    ['example.org:8080', 'http://example.org/', 'http://plain:3128/'],
    ['example.org:80', 'http://example.org/', 'direct'],
    ['other.org, example.org ,', 'http://example.org/', 'direct'],
    ['10.1.2.3', 'http://10.1.2.3/', 'direct'],
    ['10.1.2.3', 'http://10.1.2.30/', 'http://plain:3128/'],
    ['10.0.0.0/8', 'http://10.200.1.1/', 'direct'],
    ['10.0.0.0/8', 'http://11.0.0.1/', 'http://plain:3128/'],
    ['10.0.0.0/8', 'http://example.org/', 'http://plain:3128/'],
    ['fd00::/8', 'http://[fd12::1]/', 'direct'],
    ['fd12::1', 'http://[fd12::1]/', 'direct'],
    ['[fd12::1]:80', 'http://[fd12::1]/', 'direct'],
    ['10.0.0.0/99', 'http://10.0.0.1/', 'http://plain:3128/'],
    ['not/anything', 'http://example.org/', 'http://plain:3128/']
  ])('with NO_PROXY=%s for %s is %s', (rule, url, expected) => {
    expect(chosen(url, { ...proxies, NO_PROXY: rule })).toBe(expected)
  })
})
