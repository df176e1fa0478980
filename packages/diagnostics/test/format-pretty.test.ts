import { type Diagnostic, formatPretty } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

const source = '---\ntitle: Hello\ndate: 2026-13-01\n---\n'
const badDate: Diagnostic = {
  code: 'frontmatter/date',
  severity: 'error',
  message: '"2026-13-01" is not a date.',
  file: 'posts/hello.md',
  range: { start: { line: 3, column: 7 }, end: { line: 3, column: 17 } },
  hint: 'Write it as YYYY-MM-DD.',
}
const noId = (file: string): Diagnostic => ({
  code: 'frontmatter/id-missing',
  severity: 'info',
  message: 'The post has no `id`.',
  file,
  range: { start: { line: 1, column: 1 } },
  hint: 'Give it one.',
})
const unknownKey = (file: string, key: string): Diagnostic => ({
  code: 'frontmatter/unknown-key',
  severity: 'info',
  message: `The key \`${key}\` is not known.`,
  file,
  hint: 'Rename it.',
})

describe('a problem in full', () => {
  it('shows path, frame, hint and a count', () => {
    expect(formatPretty([badDate], { sourceOf: () => source })).toBe(
      `posts/hello.md:3:7 error frontmatter/date
  "2026-13-01" is not a date.
  3 │ date: 2026-13-01
    │       ^^^^^^^^^^
  hint: Write it as YYYY-MM-DD.

1 error
`,
    )
  })

  it('does without a frame when there is no source', () => {
    expect(formatPretty([badDate])).not.toContain('│')
  })

  it('names the other place and the fix', () => {
    const taken: Diagnostic = {
      code: 'address/taken',
      severity: 'error',
      message: 'The address /a/ already belongs to a.md.',
      file: 'b.md',
      related: [
        { message: 'the first one', file: 'a.md', range: { start: { line: 2, column: 1 } } },
      ],
      fix: { title: 'Rename it', edits: [] },
    }
    expect(formatPretty([taken])).toBe(
      `b.md error address/taken
  The address /a/ already belongs to a.md.
  see a.md:2:1  the first one
  fix: Rename it

1 error
`,
    )
  })

  it('says nothing when nothing is wrong', () => {
    expect(formatPretty([])).toBe('')
  })

  it('colours only the severity, the place and the frame', () => {
    const colored = formatPretty([badDate], { color: true, sourceOf: () => source })
    expect(colored).toContain('\u001B[31merror\u001B[0m frontmatter/date')
    expect(colored).toContain('\u001B[1mposts/hello.md:3:7\u001B[0m')
    const escapeCharacter = '\u001B'
    const plain = colored.replaceAll(new RegExp(`${escapeCharacter}\\[\\d+m`, 'g'), '')
    expect(plain).toBe(formatPretty([badDate], { sourceOf: () => source }))
  })
})

describe('many equal problems', () => {
  it('are one line: 509 posts without an id', () => {
    const many = Array.from({ length: 509 }, (_, index) => noId(`posts/${index}.md`))
    expect(formatPretty(many)).toBe(
      `posts/0.md:1:1 info frontmatter/id-missing ×509 [509 files]  The post has no \`id\`. Give it one.

509 notes
`,
    )
  })

  it('stay apart when they say different things often enough', () => {
    const keys = ['layout', 'layout', 'layout', 'hero', 'hero', 'github', 'locale']
    const list = keys.map((key, index) => unknownKey(`posts/${index}.md`, key))
    expect(formatPretty(list).trimEnd().split('\n')).toEqual([
      'posts/0.md info frontmatter/unknown-key ×3 [3 files]  The key `layout` is not known. Rename it.',
      'posts/3.md info frontmatter/unknown-key ×2 [2 files]  The key `hero` is not known. Rename it.',
      'posts/5.md info frontmatter/unknown-key ×2 [2 files]  The key `github` is not known. (and 1 like it)',
      '',
      '7 notes',
    ])
  })

  it('are each shown in full when asked for', () => {
    const shown = formatPretty([noId('a.md'), noId('b.md')], {
      groupFrom: Number.POSITIVE_INFINITY,
    })
    expect(shown).toContain('a.md:1:1 info')
    expect(shown).toContain('b.md:1:1 info')
  })

  it('group errors later than notes', () => {
    const errors = Array.from({ length: 19 }, (_, index) => ({ ...badDate, file: `${index}.md` }))
    expect(formatPretty(errors)).not.toContain('×')
    expect(formatPretty([...errors, badDate])).toContain('×20')
    expect(formatPretty(errors, { groupFrom: { error: 2 } })).toContain('×19')
  })
})
