/** How the content of an element is read: as markup, as text with references, as JSON, as code, or not for us at all. */
export type ElementKind = 'normal' | 'text' | 'json' | 'code' | 'opaque'

/** @internal */
export function elementKind(element: string, scriptType: string | undefined): ElementKind {
  switch (element) {
    case 'script':
      return scriptKind(scriptType)
    case 'style':
      return 'code'
    case 'title':
    case 'textarea':
      return 'text'
    case 'iframe':
    case 'noembed':
    case 'noframes':
    case 'xmp':
    case 'plaintext':
      return 'opaque'
    default:
      return 'normal'
  }
}

/** @internal Data that changes what the page does, and so falls under its Content Security Policy; other data does not. */
export function isGoverned(scriptType: string | undefined): boolean {
  return scriptType === 'importmap' || scriptType === 'speculationrules'
}

function scriptKind(type: string | undefined): ElementKind {
  if (type === undefined) return 'code'
  return /[/+]json$/.test(type) || isGoverned(type) ? 'json' : 'code'
}

/** @internal Why an attribute may not be used in a template at all, or undefined. */
export function refusedAttribute(name: string): string | undefined {
  if (name.startsWith('on')) {
    return `the attribute "${name}" runs a script that no Content Security Policy can allow by hash. Use a script.`
  }
  if (name === 'style') {
    return 'the attribute "style" is refused by a strict Content Security Policy. Use a class.'
  }
  if (name === 'srcdoc') return 'the attribute "srcdoc" is not supported.'
  return undefined
}

const urlAttributes: ReadonlySet<string> = new Set(
  'href src action formaction poster cite data background ping manifest xlink:href'.split(' '),
)

/** @internal */
export function isUrlAttribute(name: string): boolean {
  return urlAttributes.has(name)
}

const pictureElements: ReadonlySet<string> = new Set(
  'img source video audio input link image'.split(' '),
)

/** @internal Elements that show what an address leads to as a picture and never run it. */
export function showsPictures(element: string): boolean {
  return pictureElements.has(element)
}
