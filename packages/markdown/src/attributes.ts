/** How a property of an HTML tree is written. */
export interface Attribute {
  readonly name: string
  readonly isBoolean: boolean
  readonly isOverloaded: boolean
  readonly hasCommas: boolean
}

const plain = { isBoolean: false, isOverloaded: false, hasCommas: false }
const boolean = { ...plain, isBoolean: true }

/**
 * Those that Markdown and we ourselves write, so that a text without HTML needs no list of all attributes there are.
 * A test holds them to property-information.
 */
export const commonAttributes: ReadonlyMap<string, Attribute> = new Map([
  ...[
    'alt',
    'decoding',
    'href',
    'id',
    'loading',
    'rel',
    'role',
    'src',
    'start',
    'title',
    'type',
  ].map((name) => [name, { ...plain, name }] as const),
  ...['checked', 'disabled', 'open'].map((name) => [name, { ...boolean, name }] as const),
  ['ariaDescribedBy', { ...plain, name: 'aria-describedby' }],
  ['ariaHidden', { ...plain, name: 'aria-hidden' }],
  ['ariaLabel', { ...plain, name: 'aria-label' }],
  ['className', { ...plain, name: 'class' }],
  ['dataFootnoteBackref', { ...plain, name: 'data-footnote-backref' }],
  ['dataFootnoteRef', { ...plain, name: 'data-footnote-ref' }],
  ['dataFootnotes', { ...plain, name: 'data-footnotes' }],
  ['tabIndex', { ...plain, name: 'tabindex' }],
])
