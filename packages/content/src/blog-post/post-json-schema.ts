import type { Shape } from '../schema-shape.ts'
import type { PostField, PostSettings } from './options.ts'

type JsonSchema = Readonly<Record<string, unknown>>

const text: JsonSchema = { type: ['string', 'number'] }
const flag: JsonSchema = { type: 'boolean' }
const textList: JsonSchema = { anyOf: [text, { type: 'array', items: text }] }
const date: JsonSchema = {
  type: 'string',
  pattern:
    '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?(Z|[+-]\\d{2}:?\\d{2}))?)?$',
}
const map = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** What an editor should know of each field. */
const fields: Readonly<Partial<Record<PostField, JsonSchema>>> = {
  id: { ...text, description: 'What the post is, wherever it stands. Never change it.' },
  title: text,
  description: { ...text, description: 'One or two sentences for lists, feeds and search.' },
  date: { ...date, description: 'When it came or will come out: 2026-01-05.' },
  updated: { ...date, description: 'When it was last changed in a way that readers should know.' },
  draft: { ...flag, description: 'Never public.' },
  unlisted: { ...flag, description: 'Public, but in no list, feed or sitemap.' },
  expires: { ...date, description: 'When it is to disappear.' },
  tags: textList,
  categories: textList,
  authors: textList,
  series: { anyOf: [text, map({ name: text, part: { type: 'integer', minimum: 1 } }, ['name'])] },
  image: {
    anyOf: [text, map({ src: text, alt: text, caption: text, credit: text }, ['src'])],
  },
  slug: { ...text, description: 'The last part of the address.' },
  permalink: { ...text, description: 'The whole address: /about/.' },
  aliases: { ...textList, description: 'Addresses it had before.' },
  lang: { type: 'string', description: 'The language it is written in: en, pt-BR.' },
  translationOf: { ...text, description: 'The id of the post that this is a translation of.' },
  related: map({ pin: textList, exclude: textList }),
}

/**
 * The front matter that these settings take: each field under all its keys, and an extension's.
 * Other keys are let alone.
 */
export function postJsonSchema(
  { keysOf }: PostSettings,
  extension: Shape | undefined,
): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...extension?.properties }
  for (const [field, keys] of keysOf) {
    for (const key of keys) properties[key] = fields[field] ?? text
  }
  const title = keysOf.get('title') ?? []
  const required = [...(title.length === 1 ? title : []), ...(extension?.required ?? [])]
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties,
    required,
    additionalProperties: true,
  }
}
