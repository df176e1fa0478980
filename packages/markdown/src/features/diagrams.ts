import type { Diagnostic, Range } from '@octavo/diagnostics'
import type { Element, ElementContent } from 'hast'
import type { Root, RootContent } from 'mdast'
import { escapeText } from '../escape-html.ts'
import type { Passage } from '../passage.ts'
import type { DiagramRenderer, Drawing } from './feature-types.ts'

/** Draws every diagram of a tree, each text once. */
export async function drawDiagrams(
  tree: Root,
  draw: DiagramRenderer,
): Promise<ReadonlyMap<string, Drawing>> {
  const drawings = new Map<string, Drawing>()
  for (const text of diagramsIn(tree)) {
    try {
      drawings.set(text, drawingOf(await draw(text)))
    } catch (cause) {
      drawings.set(text, failed(cause))
    }
  }
  return drawings
}

/** Draws a diagram at once. */
export function drawNow(text: string, draw: DiagramRenderer): Drawing {
  let svg: ReturnType<DiagramRenderer>
  try {
    svg = draw(text)
  } catch (cause) {
    return failed(cause)
  }
  if (svg instanceof Promise) {
    svg.catch(() => undefined)
    return { because: 'processSync cannot wait for it; use process instead' }
  }
  return drawingOf(svg)
}

function drawingOf(svg: string | undefined): Drawing {
  return svg === undefined ? { because: 'the renderer drew nothing' } : { svg }
}

function failed(cause: unknown): Drawing {
  return { because: cause instanceof Error ? cause.message : String(cause) }
}

function diagramsIn(tree: Root): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'code' && node.lang?.toLowerCase() === 'mermaid') found.add(`${node.value}\n`)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}

/** The element a script of the page looks for. */
export function diagramForScript(text: string): Element {
  return diagram('pre', { type: 'text', value: text })
}

/** A finished diagram. */
export function diagramFigure(svg: string): Element {
  return diagram('figure', { type: 'raw', value: svg } as unknown as ElementContent)
}

function diagram(tagName: string, child: ElementContent): Element {
  return { type: 'element', tagName, properties: { className: ['mermaid'] }, children: [child] }
}

/** The source of a diagram, for places without scripts and styles. */
export function plainDiagram(text: string): string {
  return `<pre><code class="language-mermaid">${escapeText(text)}</code></pre>`
}

/** What is said of a diagram that stays code. */
export function notDrawn(
  because: string,
  range: Range | undefined,
  { source }: Passage,
): Diagnostic {
  return {
    code: 'markdown/diagram-not-drawn',
    severity: 'warning',
    message: `This diagram is shown as code: ${because}.`,
    ...(source.path !== undefined && { file: source.path }),
    ...(range && { range }),
    hint: 'Mend the diagram, or the renderer that draws it.',
  }
}
