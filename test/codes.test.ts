import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Codes of diagnostics are part of the interface of a package: its README has a table of them.
const CODE = /['"`]((?:[a-z]+)\/[a-z][a-z-]*)['"`]/g
const AREAS: Readonly<Record<string, RegExp>> = {
  content:
    /^(?:file|frontmatter|content|address|redirect|lock|reference|translation|terms|series)\//,
  markdown: /^markdown\//,
  site: /^(?:links|images|descriptions|headings|drafts|site)\//,
}

describe('the README of', () => {
  it.each(Object.entries(AREAS))(
    '%s lists the codes of its problems, and no others',
    (name, area) => {
      const sources = globSync(`packages/${name}/src/**/*.ts`).map((file) =>
        readFileSync(file, 'utf8'),
      )
      const given = sources.flatMap((text) =>
        [...text.matchAll(/\bcode(?:: |\()(?:[^'"`\n]*\?\s*)?['"]([a-z]+\/[a-z-]+)['"]/g)].map(
          ([, code]) => code,
        ),
      )
      const readme = readFileSync(`packages/${name}/README.md`, 'utf8')
      const [, section = ''] = readme.split(/^## Codes$/m)
      const [table = ''] = section.split(/^## /m)
      const listed = [...table.matchAll(CODE)].map(([, code]) => code as string)
      for (const code of new Set(given)) expect(listed, `${code} in the table`).toContain(code)
      const everything = sources.join('\n')
      for (const code of listed) {
        expect(code).toMatch(area)
        expect(everything, `${code} in the source`).toContain(`'${code}'`)
      }
    },
  )
})
