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

describe('many problems of one code', () => {
  it('are one line when they are infos: 509 posts without an id', () => {
    const many = Array.from({ length: 509 }, (_, index) => noId(`posts/${index}.md`))
    expect(formatPretty(many)).toBe(
      `info frontmatter/id-missing ×509 in 509 files, first posts/0.md:1:1  The post has no \`id\`. Give it one.

509 notes
`,
    )
  })

  it('are one line also when they say different things', () => {
    const list = ['layout', 'hero', 'github'].map((key, index) => unknownKey(`${index}.md`, key))
    expect(formatPretty(list)).toBe(
      `info frontmatter/unknown-key ×3 in 3 files, first 0.md  The key \`layout\` is not known. (and 2 like it)

3 notes
`,
    )
  })

  it('name their first places when they are graver', () => {
    const warnings = Array.from({ length: 5 }, (_, index) => ({
      ...badDate,
      severity: 'warning' as const,
      file: `${index}.md`,
      message:
        index === 0 ? 'A long\nmessage about a date that says more than a line can hold.' : 'Odd.',
    }))
    expect(formatPretty(warnings, { width: 32, showAllWith: 'octavo build --all' })).toBe(
      `warning frontmatter/date ×5 in 5 files
  0.md:3:7  A long message about a date that says more than…
  1.md:3:7  Odd.
  2.md:3:7  Odd.
  … 2 more: octavo build --all
  hint: Write it as YYYY-MM-DD.

5 warnings
`,
    )
  })

  it('say once what is the same for all', () => {
    const errors = Array.from({ length: 20 }, () => badDate)
    expect(formatPretty(errors)).toBe(
      `error frontmatter/date ×20  "2026-13-01" is not a date.
  posts/hello.md:3:7
  posts/hello.md:3:7
  posts/hello.md:3:7
  … 17 more
  hint: Write it as YYYY-MM-DD.

20 errors
`,
    )
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

it('puts the gravest last, nearest to the prompt', () => {
  const shown = formatPretty([badDate, { ...noId('z.md') }, { ...badDate, severity: 'warning' }])
  const order = ['info', 'warning', 'error'].map((severity) => shown.indexOf(` ${severity} `))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
})
