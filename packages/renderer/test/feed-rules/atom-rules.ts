import {
  atMostOnce,
  atomNamespace,
  checkBody,
  checkIri,
  checkLanguage,
  checkUri,
  named,
  type Report,
  required,
} from './shared.ts'
import { type Element, parseXml } from './tree.ts'

const a = (name: string) => atomNamespace + name
const inFeed = new Set(
  'author category contributor generator icon id link logo rights subtitle title updated entry'
    .split(' ')
    .map(a),
)
const inEntry = new Set(
  'author category content contributor id link published rights source summary title updated'
    .split(' ')
    .map(a),
)

/** The rules of the W3C feed validator (and of RFC 4287 behind it) that an Atom document breaks, restated. */
export function atomProblems(xml: string, location: string): readonly string[] {
  const problems: string[] = []
  const report: Report = (rule, detail) => problems.push(`${rule} ${detail}`)
  if (!/^<\?xml version="1\.0" encoding="utf-8"\?>\n/.test(xml)) report('MissingEncoding', '')
  const feed = parseXml(xml)
  if (feed.name !== a('feed')) report('MissingNamespace', feed.name)
  required(feed, ['id', 'title', 'updated'].map(a), report)
  atMostOnce(feed, ['generator', 'icon', 'logo', 'rights', 'subtitle'].map(a), report)
  checkKnown(feed, inFeed, report)
  checkCommon(feed, report)
  checkSelf(feed, location, report)
  const entries = named(feed, a('entry'))
  checkOrder(feed, report)
  const ids = entries.flatMap((entry) => named(entry, a('id')).map(({ text }) => text))
  if (new Set(ids).size < ids.length) report('DuplicateEntries', '')
  for (const entry of entries) checkEntry(entry, named(feed, a('author')).length > 0, report)
  return problems
}

function checkEntry(entry: Element, feedHasAuthor: boolean, report: Report): void {
  required(entry, ['id', 'title', 'updated'].map(a), report)
  atMostOnce(entry, ['content', 'published', 'rights', 'summary', 'source'].map(a), report)
  checkKnown(entry, inEntry, report)
  checkCommon(entry, report)
  if (!feedHasAuthor && named(entry, a('author')).length === 0)
    report('MissingElement', 'entry: author')
  const alternate = named(entry, a('link')).some(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
  )
  if (!alternate && named(entry, a('content')).length === 0) report('MissingContentOrAlternate', '')
  for (const { attributes, text } of named(entry, a('content'))) {
    if (!['text', 'html', 'xhtml'].includes(attributes.type ?? 'text'))
      report('InvalidTextType', attributes.type ?? '')
    if (attributes.type === 'html') checkBody(text, report)
  }
}

function checkCommon(parent: Element, report: Report): void {
  for (const { text } of named(parent, a('id'))) {
    checkIri(text, 'id', report)
    if (
      /^urn:uuid:/i.test(text) &&
      !/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
    ) {
      report('InvalidUUID', text)
    }
  }
  for (const name of ['updated', 'published']) {
    for (const { text } of named(parent, a(name))) checkDate(text, report)
  }
  for (const author of named(parent, a('author'))) {
    required(author, [a('name')], report)
    atMostOnce(author, [a('uri'), a('email')], report)
    for (const { text } of named(author, a('uri'))) checkUri(text, 'author uri', report)
    for (const { text } of named(author, a('email'))) {
      if (!/^[^\s@<>()]+@[^\s@<>()]+$/.test(text)) report('InvalidAddrSpec', text)
    }
  }
  for (const { attributes } of named(parent, a('category'))) {
    if (attributes.term === undefined) report('MissingAttribute', 'category: term')
    else if (attributes.term.trim() === '') report('AttrNotBlank', 'category: term')
  }
  for (const name of ['icon', 'logo']) {
    for (const { text } of named(parent, a(name))) checkUri(text, name, report)
  }
  if (parent.attributes['xml:lang'] !== undefined)
    checkLanguage(parent.attributes['xml:lang'], report)
  checkLinks(named(parent, a('link')), report)
}

function checkLinks(links: readonly Element[], report: Report): void {
  const alternates = new Set<string>()
  for (const { attributes, text } of links) {
    if (attributes.href === undefined) report('MissingHref', 'link')
    else checkUri(attributes.href, 'link', report)
    if (text !== '') report('AtomLinkNotEmpty', text)
    if (attributes.type !== undefined && !/^[a-z]+\/[a-z0-9.+-]+$/.test(attributes.type)) {
      report('InvalidMIMEAttribute', attributes.type)
    }
    if ((attributes.rel ?? 'alternate') !== 'alternate') continue
    const key = `${attributes.type} ${attributes.hreflang}`
    if (alternates.has(key)) report('DuplicateAtomLink', key)
    alternates.add(key)
  }
}

function checkSelf(feed: Element, location: string, report: Report): void {
  const self = named(feed, a('link')).filter(({ attributes }) => attributes.rel === 'self')
  if (self.length === 0) report('MissingSelf', '')
  for (const { attributes } of self) {
    if (attributes.href !== location) report('SelfDoesntMatchLocation', attributes.href ?? '')
    if (attributes.type !== 'application/atom+xml') report('SelfNotAtom', attributes.type ?? '')
  }
}

function checkOrder(feed: Element, report: Report): void {
  const first = feed.children.findIndex(({ name }) => name === a('entry'))
  if (first < 0) return
  for (const { name, written } of feed.children.slice(first)) {
    if (name !== a('entry')) report('MisplacedMetadata', written)
  }
}

function checkKnown(parent: Element, known: ReadonlySet<string>, report: Report): void {
  if (parent.text.trim() !== '') report('UnexpectedText', parent.text.trim())
  for (const { name, written } of parent.children) {
    if (!known.has(name)) report('UndefinedElement', `${parent.written}: ${written}`)
  }
}

const rfc3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

function checkDate(text: string, report: Report): void {
  if (!rfc3339.test(text) || Number.isNaN(Date.parse(text))) report('InvalidRFC3339Date', text)
}
