import {
  type Diagnostic,
  formatGithub,
  formatJson,
  formatSarif,
  placeOf,
} from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

const problem: Diagnostic = {
  code: 'frontmatter/date-form',
  severity: 'warning',
  message: 'Odd: 100%, written\nacross lines.',
  file: 'posts/a, b.md',
  range: { start: { line: 3, column: 7 }, end: { line: 3, column: 15 } },
  hint: 'Write 2026-01-05.',
  fix: {
    title: 'Write the date as 2026-01-05',
    edits: [
      {
        file: 'posts/a, b.md',
        range: { start: { line: 3, column: 7 }, end: { line: 3, column: 15 } },
        text: '2026-01-05',
      },
    ],
  },
  related: [{ message: 'the other', file: 'posts/c.md' }],
  cause: new Error('inner'),
}

describe('as JSON', () => {
  it('is sorted, whole, and without the cause', () => {
    const { cause: _, ...plain } = problem
    const first: Diagnostic = { code: 'a/a', severity: 'info', message: 'First.' }
    expect(JSON.parse(formatJson([problem, first]))).toEqual([first, plain])
  })

  it('is an empty array when nothing is wrong', () => {
    expect(formatJson([])).toBe('[]\n')
  })
})

describe('as annotations', () => {
  it('escapes what the service would read as its own', () => {
    expect(formatGithub([problem])).toBe(
      '::warning file=posts/a%2C b.md,line=3,endLine=3,col=7,endColumn=15,title=frontmatter/date-form::Odd: 100%25, written%0Aacross lines.%0AWrite 2026-01-05.\n',
    )
  })

  it('calls an info a notice', () => {
    const info: Diagnostic = { code: 'a/a', severity: 'info', message: 'So.' }
    expect(formatGithub([info])).toBe('::notice title=a/a::So.\n')
  })
})

describe('as SARIF', () => {
  const log = JSON.parse(formatSarif([problem], { name: 'octavo', version: '1.0.0' }))

  it('names its version, tool and rules', () => {
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0].tool.driver).toEqual({
      name: 'octavo',
      version: '1.0.0',
      rules: [{ id: 'frontmatter/date-form' }],
    })
  })

  it('places the result, the related place and the fix', () => {
    expect(log.runs[0].columnKind).toBe('utf16CodeUnits')
    expect(log.runs[0].results[0]).toEqual({
      ruleId: 'frontmatter/date-form',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'Odd: 100%, written\nacross lines. Write 2026-01-05.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'posts/a%2C%20b.md' },
            region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 15 },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { artifactLocation: { uri: 'posts/c.md' } },
          message: { text: 'the other' },
        },
      ],
      fixes: [
        {
          description: { text: 'Write the date as 2026-01-05' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'posts/a%2C%20b.md' },
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 15 },
                  insertedContent: { text: '2026-01-05' },
                },
              ],
            },
          ],
        },
      ],
    })
  })
})

it('names places so that editors open them', () => {
  expect(placeOf(problem)).toBe('posts/a, b.md:3:7')
  expect(placeOf({ file: 'a.md' })).toBe('a.md')
  expect(placeOf({})).toBe('')
})
