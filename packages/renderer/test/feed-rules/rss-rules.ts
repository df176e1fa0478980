import {
  atMostOnce,
  atomNamespace,
  checkBody,
  checkLanguage,
  checkUri,
  contentNamespace,
  dcNamespace,
  mediaNamespace,
  named,
  type Report,
  required,
} from './shared.ts'
import { type Element, parseXml } from './tree.ts'

const inChannel = new Set(
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item'
    .split(' ')
    .map((name) => `{}${name}`),
)
const inItem = new Set(
  'title link description author category comments enclosure guid pubDate source'
    .split(' ')
    .map((name) => `{}${name}`),
)
const prefixes: Readonly<Record<string, string>> = {
  [atomNamespace]: 'atom',
  [contentNamespace]: 'content',
  [dcNamespace]: 'dc',
  [mediaNamespace]: 'media',
}

/** The rules of the W3C feed validator that an RSS 2.0 document breaks, restated. */
export function rssProblems(xml: string, location: string): readonly string[] {
  const problems: string[] = []
  const report: Report = (rule, detail) => problems.push(`${rule} ${detail}`)
  if (!/^<\?xml version="1\.0" encoding="utf-8"\?>\n/.test(xml)) report('MissingEncoding', '')
  const root = parseXml(xml)
  if (root.name !== '{}rss') report('UndefinedElement', root.name)
  if (root.attributes.version !== '2.0') report('ObsoleteVersion', root.attributes.version ?? '')
  const [channel, second] = named(root, '{}channel')
  if (channel === undefined || second !== undefined) report('MissingElement', 'channel')
  if (channel !== undefined) checkChannel(channel, location, report)
  return problems
}

function checkChannel(channel: Element, location: string, report: Report): void {
  required(channel, ['{}title', '{}link', '{}description'], report)
  atMostOnce(
    channel,
    [
      '{}language',
      '{}copyright',
      '{}lastBuildDate',
      '{}pubDate',
      '{}generator',
      '{}image',
      '{}ttl',
    ],
    report,
  )
  checkKnown(channel, inChannel, report)
  for (const { text } of named(channel, '{}link')) checkUri(text, 'link', report)
  for (const { text } of named(channel, '{}language')) checkLanguage(text, report)
  for (const name of ['{}lastBuildDate', '{}pubDate']) {
    for (const { text } of named(channel, name)) checkDate(text, report)
  }
  checkSelf(channel, location, report)
  for (const image of named(channel, '{}image')) checkImage(image, channel, report)
  const items = named(channel, '{}item')
  const guids = items.flatMap((item) => named(item, '{}guid').map(({ text }) => text))
  if (new Set(guids).size < guids.length) report('DuplicateValue', 'guid')
  for (const item of items) checkItem(item, report)
}

function checkSelf(channel: Element, location: string, report: Report): void {
  const links = named(channel, `${atomNamespace}link`)
  const self = links.filter(({ attributes }) => attributes.rel === 'self')
  if (self.length === 0) report('MissingAtomSelfLink', '')
  for (const { attributes } of self) {
    if (attributes.href !== location) report('SelfDoesntMatchLocation', attributes.href ?? '')
    if (attributes.type !== 'application/rss+xml') report('InvalidMIMEAttribute', 'type')
  }
  for (const { attributes, text } of links) {
    if (attributes.href === undefined) report('MissingHref', 'atom:link')
    else checkUri(attributes.href, 'atom:link', report)
    if (text !== '') report('AtomLinkNotEmpty', text)
  }
}

function checkImage(image: Element, channel: Element, report: Report): void {
  required(image, ['{}url', '{}title', '{}link'], report)
  const url = named(image, '{}url')[0]?.text ?? ''
  checkUri(url, 'image', report)
  if (!/\.(?:gif|jpe?g|png)$/i.test(url)) report('ImageUrlFormat', url)
  if (named(image, '{}link')[0]?.text !== named(channel, '{}link')[0]?.text) {
    report('ImageLinkDoesntMatch', '')
  }
}

function checkItem(item: Element, report: Report): void {
  checkKnown(item, inItem, report)
  const has = (name: string) => named(item, name).length > 0
  if (!has('{}title') && !has('{}description')) report('ItemMustContainTitleOrDescription', '')
  if (!has('{}guid')) report('MissingGuid', '')
  if (has('{}pubDate') && has(`${dcNamespace}date`)) report('DuplicateItemSemantics', 'date')
  if (has('{}author') && has(`${dcNamespace}creator`)) report('DuplicateItemSemantics', 'author')
  atMostOnce(
    item,
    ['{}title', '{}link', '{}description', '{}guid', '{}pubDate', `${contentNamespace}encoded`],
    report,
  )
  for (const { written, text, name } of item.children) {
    if (
      ['{}title', '{}link', '{}guid', '{}category', `${dcNamespace}creator`].includes(name) &&
      text.trim() === ''
    ) {
      report('NotBlank', written)
    }
  }
  for (const { text } of named(item, '{}link')) checkUri(text, 'link', report)
  for (const { text } of named(item, '{}pubDate')) checkDate(text, report)
  for (const { text, attributes } of named(item, '{}guid')) {
    if (attributes.isPermaLink !== 'false' && !/^https?:/.test(text))
      report('InvalidPermalink', text)
    if (attributes.isPermaLink !== undefined && !/^(?:true|false)$/.test(attributes.isPermaLink)) {
      report('InvalidBooleanAttribute', 'isPermaLink')
    }
  }
  for (const { text } of named(item, '{}description')) checkBody(text, report)
  for (const { text } of named(item, `${contentNamespace}encoded`)) checkBody(text, report)
  for (const { attributes } of named(item, '{}enclosure')) {
    for (const name of ['url', 'length', 'type']) {
      if (attributes[name] === undefined) report('MissingAttribute', name)
    }
  }
  for (const { attributes } of named(item, `${mediaNamespace}content`)) {
    checkUri(attributes.url ?? '', 'media:content', report)
    if (attributes.medium !== 'image') report('InvalidMediaMedium', attributes.medium ?? '')
    if (attributes.type !== undefined && !/^[a-z]+\/[a-z0-9.+-]+$/.test(attributes.type)) {
      report('InvalidMIMEAttribute', attributes.type)
    }
    for (const name of ['width', 'height']) {
      if (attributes[name] !== undefined && !/^[1-9]\d*$/.test(attributes[name])) {
        report('InvalidIntegerAttribute', name)
      }
    }
  }
}

function checkKnown(parent: Element, known: ReadonlySet<string>, report: Report): void {
  if (parent.text.trim() !== '') report('UnexpectedText', parent.text.trim())
  for (const { name, written } of parent.children) {
    const namespace = name.slice(0, name.indexOf('}') + 1)
    if (namespace === '{}') {
      if (!known.has(name)) report('UndefinedElement', `${parent.written}: ${written}`)
      continue
    }
    const prefix = prefixes[namespace]
    if (prefix === undefined) report('InvalidNamespace', namespace)
    else if (!written.startsWith(`${prefix}:`)) report('NonstdPrefix', written)
  }
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const rfc822 =
  /^(?:(?<day>Sun|Mon|Tue|Wed|Thu|Fri|Sat), )?\d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UT|[+-]\d{4})$/

function checkDate(text: string, report: Report): void {
  const match = rfc822.exec(text)
  const time = Date.parse(text)
  if (match === null || Number.isNaN(time)) report('InvalidRFC2822Date', text)
  const day = match?.groups?.day
  if (day !== undefined && days[new Date(time).getUTCDay()] !== day) report('IncorrectDOW', text)
}
