import type { GatedConstruct } from './gfm-constructs.ts'
import type { Settings } from './settings.ts'

/** Loads the syntax that the settings add to GFM; most pipelines need none of it. */
export async function loadAddedSyntax(settings: Settings): Promise<readonly GatedConstruct[]> {
  const constructs: GatedConstruct[] = []
  if (settings.directives) constructs.push(await directives())
  if (settings.math !== undefined) constructs.push(await math())
  return constructs
}

// Without the form inside text, which takes the ":30" of "at 12:30" for a directive.
async function directives(): Promise<GatedConstruct> {
  const [{ directive }, { directiveFromMarkdown }] = await Promise.all([
    import('micromark-extension-directive'),
    import('mdast-util-directive'),
  ])
  return {
    name: 'directive',
    mayOccur: (text) => text.includes('::'),
    micromark: () => {
      const { flow } = directive()
      return flow === undefined ? {} : { flow }
    },
    fromMarkdown: () => [directiveFromMarkdown()],
  }
}

async function math(): Promise<GatedConstruct> {
  const [{ math }, { mathFromMarkdown }] = await Promise.all([
    import('micromark-extension-math'),
    import('mdast-util-math'),
  ])
  return {
    name: 'math',
    mayOccur: (text) => text.includes('$'),
    signOf: (text) => (text.includes('$$') ? undefined : '$'),
    micromark: () => math(),
    fromMarkdown: () => [mathFromMarkdown()],
  }
}
