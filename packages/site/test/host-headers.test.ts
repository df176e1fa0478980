import { expect, it } from 'vitest'
import { hostHeaders } from '../src/plan/host-headers.ts'

it('writes one strict policy for all pages, and long life for hashed files', () => {
  const inline = [
    { kind: 'script', hash: 'sha256-b' },
    { kind: 'script', hash: 'sha256-a' },
    { kind: 'script', hash: 'sha256-b' },
  ] as const
  const text = hostHeaders(inline, '/blog', {
    policy: { wasm: true },
    headers: { 'X-Frame-Options': 'DENY' },
    rules: [{ path: '/blog/feed.xml', headers: { 'Cache-Control': 'max-age=600' } }],
  })
  expect(text).toContain("/blog/*\n  Content-Security-Policy: default-src 'none'; ")
  expect(text).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';")
  expect(text).toContain('\n  X-Frame-Options: DENY\n')
  expect(text).toContain('\n/blog/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n')
  expect(text).toMatch(/\/blog\/feed\.xml\n {2}Cache-Control: max-age=600\n$/)
})

it('is the same for the same hashes in another order', () => {
  const [a, b] = [
    { kind: 'style', hash: 'sha256-a' } as const,
    { kind: 'script', hash: 'sha256-a' } as const,
  ]
  expect(hostHeaders([a, b], '')).toBe(hostHeaders([b, a, a], ''))
})
