import { createHash } from 'node:crypto'
import {
  contentSecurityPolicy,
  headersFile,
  html,
  inlineHashes,
  inlineScript,
  inlineStyle,
  json,
  policyMeta,
  securityHeaders,
  trusted,
} from '@octavo/renderer'
import { describe, expect, it } from 'vitest'

const nodeHash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('inlineHashes', () => {
  it('gives the hash that a browser works out, for scripts and styles', () => {
    const page = html`<style>a::before { content: "é👋" }</style>${inlineScript('x()')}`
    expect(inlineHashes(page)).toEqual([
      { kind: 'script', hash: nodeHash('x()') },
      { kind: 'style', hash: nodeHash('a::before { content: "é👋" }') },
    ])
  })

  it('names each block once, in the same order whatever the page’s', () => {
    const [a, b] = [inlineScript('a()'), inlineStyle('b{}')]
    expect(inlineHashes(html`${a}${b}${a}`)).toEqual(inlineHashes(html`${b}${a}`))
    expect(inlineHashes(html`${a}${b}${a}`)).toHaveLength(2)
  })

  it('covers data that a policy governs and leaves out data that it does not', () => {
    const rules = { prefetch: [{ where: { href_matches: '/*' } }] }
    const page = html`<script type="speculationrules">${json(rules)}</script>
      <script type="application/ld+json">${json({})}</script>`
    expect(inlineHashes(page)).toEqual([{ kind: 'script', hash: nodeHash(JSON.stringify(rules)) }])
  })

  it('does not bless what came in through trusted()', () => {
    expect(inlineHashes(trusted('<script>theirs()</script>'))).toEqual([])
  })
})

describe('contentSecurityPolicy', () => {
  it('allows the site its own files and nothing else', () => {
    expect(contentSecurityPolicy().split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
  })

  it('names inline code by hash, once and in order', () => {
    const inline = [
      { kind: 'style', hash: 'sha256-c' },
      { kind: 'script', hash: 'sha256-b' },
      { kind: 'script', hash: 'sha256-a' },
      { kind: 'script', hash: 'sha256-b' },
    ] as const
    const policy = contentSecurityPolicy({ inline, wasm: true })
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';")
    expect(policy).toContain("style-src 'self' 'sha256-c';")
    expect(contentSecurityPolicy({ inline: [...inline].reverse(), wasm: true })).toBe(policy)
  })

  it('takes more sources, more directives, and names of Trusted Types policies', () => {
    const policy = contentSecurityPolicy({
      sources: {
        'img-src': ['https://pictures.example'],
        'frame-ancestors': [self],
        'x-src': ['a'],
      },
      trustedTypes: ['search'],
    })
    expect(policy).toContain("img-src 'self' data: https://pictures.example;")
    expect(policy).toContain("frame-ancestors 'self';")
    expect(policy).toContain('x-src a;')
    expect(policy).toMatch(/trusted-types search$/)
    expect(contentSecurityPolicy({ trustedTypes: false })).not.toContain('trusted-types')
  })

  it('refuses a source that could end its directive', () => {
    for (const source of ['a; script-src *', 'a b', 'a,b', 'ü', '']) {
      expect(() => contentSecurityPolicy({ sources: { 'img-src': [source] } })).toThrow(TypeError)
    }
  })

  const self = "'self'"
})

describe('the policy on its way to the browser', () => {
  it('as a meta element leaves out what only a header may say', () => {
    const meta = policyMeta(contentSecurityPolicy()).toString()
    expect(meta).toContain('default-src &#39;none&#39;; script-src')
    expect(meta).not.toContain('frame-ancestors')
  })

  it('as a _headers file', () => {
    const file = headersFile([
      { path: '/*', headers: securityHeaders("default-src 'none'") },
      { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    ])
    expect(file).toBe(`/*
  Content-Security-Policy: default-src 'none'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`)
  })

  it('refuses headers that would be read as others', () => {
    expect(() => headersFile([{ path: 'a', headers: {} }])).toThrow('is no path')
    expect(() => headersFile([{ path: '/a', headers: { 'A B': 'c' } }])).toThrow('is no name')
    expect(() => headersFile([{ path: '/a', headers: { A: 'b\n  C: d' } }])).toThrow('is no value')
  })
})
