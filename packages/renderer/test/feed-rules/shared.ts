import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import type { Element } from './tree.ts'

/** Collects broken rules; a rule is named as validators name it. */
export type Report = (rule: string, detail: string) => void

export const atomNamespace = '{http://www.w3.org/2005/Atom}'
export const contentNamespace = '{http://purl.org/rss/1.0/modules/content/}'
export const dcNamespace = '{http://purl.org/dc/elements/1.1/}'
export const mediaNamespace = '{http://search.yahoo.com/mrss/}'

export const named = (parent: Element, name: string): readonly Element[] =>
  parent.children.filter((child) => child.name === name)

/** One of each is there, once, and says something. */
export function required(parent: Element, names: readonly string[], report: Report): void {
  for (const name of names) {
    const [first, second] = named(parent, name)
    if (first === undefined) report('MissingElement', `${parent.written}: ${name}`)
    else if (first.text.trim() === '') report('NotBlank', name)
    if (second !== undefined) report('DuplicateElement', `${parent.written}: ${name}`)
  }
}

export function atMostOnce(parent: Element, names: readonly string[], report: Report): void {
  for (const name of names) {
    if (named(parent, name).length > 1) report('DuplicateElement', `${parent.written}: ${name}`)
  }
}

const uri = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})+$/i

export function checkUri(value: string, where: string, report: Report): void {
  if (!uri.test(value)) report('InvalidLink', `${where}: ${value}`)
}

export function checkIri(value: string, where: string, report: Report): void {
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value))
    report('InvalidIRI', `${where}: ${value}`)
}

/** RFC 3066 as far as it can be checked without the registry. */
export function checkLanguage(value: string, report: Report): void {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value)) report('InvalidLanguage', value)
}

type Node = DefaultTreeAdapterMap['node']

const risky = new Set([
  'script',
  'object',
  'embed',
  'iframe',
  'meta',
  'link',
  'base',
  'form',
  'applet',
])
const addresses = new Set(['href', 'src', 'cite', 'action', 'poster', 'longdesc'])

/** A body is HTML that a reader can show anywhere. */
export function checkBody(html: string, report: Report): void {
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      if (risky.has(node.tagName)) report('SecurityRisk', node.tagName)
      for (const { name, value } of node.attrs) {
        if (/^on/i.test(name)) report('SecurityRiskAttr', name)
        if (name === 'style' && /url\(|expression|position\s*:/i.test(value)) {
          report('DangerousStyleAttr', value)
        }
        if (addresses.has(name) && !/^[a-z][a-z0-9+.-]*:/i.test(value))
          report('ContainsRelRef', value)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseFragment(html))
}
