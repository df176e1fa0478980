import { collection, sourceFile } from '@octavo/content'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { textAt } from './text-at.ts'

const posts = collection({
  source: [],
  schema: z.record(z.string(), z.unknown()),
  ids: 'optional',
})
const parse = (content: string | Uint8Array) => posts.parse('a.md', content)
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part],
    ),
  )
const utf16 = (text: string, isLittle: boolean) =>
  bytes(
    [...`\uFEFF${text}`].flatMap((character) => {
      const code = character.charCodeAt(0)
      return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
    }),
  )

describe('where the front matter ends and the body begins', () => {
  it.each([
    ['---\na: 1\n---\nBody\n', { a: 1 }, 'Body\n', 4],
    ['---\na: 1\n...\nBody\n', { a: 1 }, 'Body\n', 4],
    ['---  \na: 1\n---  \nBody', { a: 1 }, 'Body', 4],
    ['---\r\na: 1\r\n---\r\nBody\r\n', { a: 1 }, 'Body\r\n', 4],
    ['---\ra: 1\r---\rBody\r', { a: 1 }, 'Body\r', 4],
    ['---\na: 1\n---', { a: 1 }, '', 3],
    ['---\n---\nBody', {}, 'Body', 3],
    ['---\n# only a comment\n---\nBody', {}, 'Body', 4],
    ['---\na: 1\n---\nBody\n---\nb: 2\n---\n', { a: 1 }, 'Body\n---\nb: 2\n---\n', 4],
    ['---\na: |\n  text\n  ---\n---\nBody', { a: 'text\n---\n' }, 'Body', 6],
    ['---\na: "x ---"\n----\n---\nBody', undefined, 'Body', 5],
    ['---yaml\na: 1\n---\nBody', { a: 1 }, 'Body', 4],
    ['---toml\na = 1\n---\nBody', { a: 1 }, 'Body', 4],
    ['---json\n{ "a": 1 }\n---\nBody', { a: 1 }, 'Body', 4],
    ['+++\na = 1\n+++\nBody', { a: 1 }, 'Body', 4],
    [';;;\n{ "a": 1 }\n;;;\nBody', { a: 1 }, 'Body', 4],
    ['{ "a": "}" }\nBody', { a: '}' }, 'Body', 2],
    ['{\n  "a": 1\n}\n\nBody', { a: 1 }, '\nBody', 4],
    ['Body', {}, 'Body', 1],
    ['', {}, '', 1],
    ['\n---\n\nA break.\n', {}, '\n---\n\nA break.\n', 1],
    ['  ---\na: 1\n---\n', {}, '  ---\na: 1\n---\n', 1],
    ['---\n\nA thematic break.\n', {}, '---\n\nA thematic break.\n', 1],
    ['--- and text\n', {}, '--- and text\n', 1],
    ['{ braces } in text\n', {}, '{ braces } in text\n', 1],
    ['{"a": 1} and text\n', {}, '{"a": 1} and text\n', 1],
  ])('%j', async (text, data, body, bodyLine) => {
    const { value, diagnostics } = await parse(text)
    if (data === undefined) expect(diagnostics).not.toEqual([])
    else expect(value).toMatchObject({ data, body, bodyLine })
  })
})

describe('bytes', () => {
  it('are UTF-8, with a mark or without', async () => {
    for (const content of [
      bytes('---\na: é\n---\nü'),
      bytes([0xef, 0xbb, 0xbf], '---\na: é\n---\nü'),
    ]) {
      const { value, diagnostics } = await parse(content)
      expect(diagnostics).toEqual([])
      expect(value).toMatchObject({ data: { a: 'é' }, body: 'ü' })
    }
    expect((await parse('\uFEFF---\na: 1\n---\n')).value?.data).toEqual({ a: 1 })
  })

  it.each([true, false])('in UTF-16 are read, and named', async (isLittle) => {
    const { value, diagnostics } = await parse(utf16('---\na: é\n---\nBody', isLittle))
    expect(value).toMatchObject({ data: { a: 'é' }, body: 'Body' })
    expect(diagnostics).toEqual([
      {
        code: 'file/utf-16',
        severity: 'warning',
        message: 'The file is written in UTF-16.',
        file: 'a.md',
        hint: 'Save it as UTF-8.',
      },
    ])
  })

  it('that are not UTF-8 become U+FFFD, at a place', async () => {
    const { value, diagnostics } = await parse(bytes('---\na: 1\n---\ncaf', [0xe9], '\n'))
    expect(value?.body).toBe('caf\uFFFD\n')
    expect(diagnostics).toMatchObject([
      {
        code: 'file/not-utf-8',
        severity: 'error',
        message: 'The file is not UTF-8 here; what could not be read became “\uFFFD”.',
        hint: 'Save it as UTF-8.',
        range: { start: { line: 4, column: 4 }, end: { line: 4, column: 5 } },
        cause: expect.any(TypeError),
      },
    ])
  })

  it('of zero become U+FFFD, at a place', async () => {
    const { value, diagnostics } = await parse('---\na: 1\n---\nx\0y\0')
    expect(value?.body).toBe('x\uFFFDy\uFFFD')
    expect(diagnostics).toMatchObject([
      {
        code: 'file/nul',
        severity: 'error',
        message: 'The file has a NUL character here; it became “\uFFFD”.',
        hint: 'Take it out. A file with many of them is not a text.',
        range: { start: { line: 4, column: 2 }, end: { line: 4, column: 3 } },
      },
    ])
  })
})

describe('front matter that cannot be read', () => {
  it.each([
    [
      '---\na: 1\n',
      'frontmatter/unclosed',
      '---',
      'The front matter is opened here and closed nowhere. | Close it with `---` alone on a line.',
    ],
    [
      '+++\na = 1\n',
      'frontmatter/unclosed',
      '+++',
      'The front matter is opened here and closed nowhere. | Close it with `---` alone on a line.',
    ],
    [
      '---ruby\nputs 1\n---\n',
      'frontmatter/language',
      '---',
      'The front matter is in a language that is not read; nothing in it was run. | Write it as YAML (`---`), TOML (`+++`) or JSON.',
    ],
    [
      '\n\n---\ndraft: true\n---\n',
      'frontmatter/late',
      '---',
      'The front matter does not begin on the first line, so it is taken as text. | Take out the lines before it.',
    ],
    [
      '---\n- a\n---\n',
      'frontmatter/not-a-map',
      '- a\n',
      'The front matter is not a list of `key: value` lines. | Write one `key: value` on each line.',
    ],
    [
      '---\njust text\n---\n',
      'frontmatter/not-a-map',
      'just text',
      'The front matter is not a list of `key: value` lines. | Write one `key: value` on each line.',
    ],
    [
      '---\na: [1\n---\n',
      'frontmatter/yaml',
      '',
      'A bracket is opened and not closed. | Close it with `]`.',
    ],
    [
      '---\na: {b: 1\n---\n',
      'frontmatter/yaml',
      '',
      'A bracket is opened and not closed. | Close it with `}`.',
    ],
    [
      '---\na:\n\tb: 1\n---\n',
      'frontmatter/yaml',
      '\t',
      'The line is indented with a tab. | Indent with spaces.',
    ],
    [
      '---\na: b: c\n---\n',
      'frontmatter/yaml',
      'b: c',
      'The text has a colon with a space after it, which would begin another key. | Put the text in quotes.',
    ],
    [
      '---\na: 1\n  b: 2\n---\n',
      'frontmatter/yaml',
      '1',
      'The line after this one is indented as if it belonged to this value. | Indent it like the other keys.',
    ],
    [
      '---\na: @x\n---\n',
      'frontmatter/yaml',
      '@',
      'A text cannot begin with `@`. | Put it in quotes.',
    ],
    [
      '---\na: %x\n---\n',
      'frontmatter/yaml',
      '%',
      'A text cannot begin with `%`. | Put it in quotes.',
    ],
    [
      '---\na: "x\n---\n',
      'frontmatter/yaml',
      '',
      'A quote is opened and not closed. | Close it on the same line.',
    ],
    [
      '---\na: 1\njust text\n---\n',
      'frontmatter/yaml',
      'just text',
      'The line is not a `key: value`. | Write a colon and a space after the key, or indent the line if it belongs to the one before.',
    ],
    [
      '---\nkey:value\nb: 1\n---\n',
      'frontmatter/yaml',
      'key:value\nb',
      'The line is not a `key: value`. | Write a colon and a space after the key, or indent the line if it belongs to the one before.',
    ],
    [
      '---\n  a: 1\nb: 2\n---\n',
      'frontmatter/yaml',
      'b',
      'The line is indented less than those before it. | Begin all keys in the same column.',
    ],
    [
      '---\na: *b c\n---\n',
      'frontmatter/alias',
      '*b',
      'The alias `*b` has no anchor before it. | Write the value itself, or mark it with `&b` further up.',
    ],
    [
      '---\nb: &b 1\na: *b c\n---\n',
      'frontmatter/yaml',
      'c',
      'Something stands here after the value has ended. | Put the whole value in quotes.',
    ],
    [
      '---\na: "He said "hi""\n---\n',
      'frontmatter/yaml',
      'hi""',
      'The text goes on after its closing quote. | Put quotes of the other kind around the text, or leave the outer ones out.',
    ],
    [
      '---\na: "\\q"\n---\n',
      'frontmatter/yaml',
      '\\',
      'In double quotes a backslash begins an escape, and there is none like this. | Write `\\\\` for a backslash, or use single quotes.',
    ],
    [
      '---\na: - b\n---\n',
      'frontmatter/yaml',
      '-',
      'A list cannot begin on the line of its key. | Begin it on the next line, or write it as `[one, two]`.',
    ],
    [
      '---\na: [1,,2]\n---\n',
      'frontmatter/yaml',
      ',',
      'Unexpected , in flow sequence. | undefined',
    ],
    [
      '---\na: *x\n---\n',
      'frontmatter/alias',
      '*x',
      'The alias `*x` has no anchor before it. | Write the value itself, or mark it with `&x` further up.',
    ],
    [
      '---\n? { a: 1 }\n: b\n---\n',
      'frontmatter/key-not-text',
      '{ a: 1 }',
      'A key must be a word or a quoted text. | Put the key in quotes.',
    ],
    [
      '---\na: 1\na: 2\n---\n',
      'frontmatter/key-twice',
      'a',
      'The key `a` is written twice; the first one counts. | Keep one of the two.',
    ],
    [
      '+++\na = \n+++\n',
      'frontmatter/toml',
      '',
      'Unspecified values are invalid. | In TOML every text stands in quotes, and every key once.',
    ],
    [
      '+++\na = 1\na = 2\n+++\n',
      'frontmatter/toml',
      '',
      'Defining a key multiple times is invalid. | In TOML every text stands in quotes, and every key once.',
    ],
    [
      ';;;\n{ a: 1 }\n;;;\n',
      'frontmatter/json',
      'a',
      'The front matter is not JSON here. | JSON wants keys and texts in double quotes, no comments and no comma before a closing bracket.',
    ],
    [
      ';;;\n{ "a": 1, }\n;;;\n',
      'frontmatter/json',
      '}',
      'The front matter is not JSON here. | JSON wants keys and texts in double quotes, no comments and no comma before a closing bracket.',
    ],
    [
      ';;;\n{ "a": 1, "a": 2 }\n;;;\n',
      'frontmatter/key-twice',
      '"a"',
      'The key `a` is written twice; the first one counts. | Keep one of the two.',
    ],
  ])('%j', async (text, code, shown, words) => {
    const { value, diagnostics } = await parse(text)
    const [first] = diagnostics
    expect(value).toBeUndefined()
    expect(first).toMatchObject({ code, severity: 'error', file: 'a.md' })
    expect(first?.range && textAt(text, first.range)).toBe(shown)
    expect(`${first?.message} | ${first?.hint}`).toBe(words)
  })

  it('shows both places of a key that is written twice', async () => {
    const { diagnostics } = await parse('---\na: 1\nb: 2\na: 3\n---\n')
    expect(diagnostics[0]?.range?.start.line).toBe(4)
    expect(diagnostics[0]?.related).toEqual([
      {
        message: 'the first one',
        file: 'a.md',
        range: { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } },
      },
    ])
  })
})

it('refuses a file without a path', () => {
  expect(() => sourceFile('', 'x')).toThrow(
    new TypeError('@octavo/content: sourceFile needs a path, got ""'),
  )
})

it('reads front matter again only when it changed or had a problem', async () => {
  let read = 0
  const counted = collection({
    source: [],
    schema: z.object({ title: z.string() }).refine(() => ++read > 0),
    ids: 'optional',
  })
  const { value } = await counted.parse('a.md', '---\ntitle: A\n---\nOne\n')
  const again = (content: string | Uint8Array, path = 'a.md') => counted.parse(path, content, value)
  expect((await again('---\ntitle: A\n---\nTwo\n')).value).toEqual({ ...value, body: 'Two\n' })
  expect(read).toBe(1)
  const lined = (await again('---\ntitle: A\n---\n\nTwo')).value
  expect([lined?.body, lined?.bodyLine, read]).toEqual(['\nTwo', 4, 1])
  await again('---\ntitle: A\n\n---\nOne\n')
  await again('---yaml\ntitle: A\n---\nOne\n')
  expect((await again('---\ntitle: B\n---\nOne\n')).value?.data).toEqual({ title: 'B' })
  expect((await again('---\ntitle: A\n---\nOne\n', 'b.md')).value?.path).toBe('b.md')
  const broken = await again(bytes('---\ntitle: A\n---\nOn', [0xff], '\n'))
  expect(broken.diagnostics).toHaveLength(1)
  expect(read).toBe(5)
})
