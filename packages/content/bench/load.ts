// node --conditions=@octavo/source --max-old-space-size=150 packages/content/bench/load.ts
// [entries]
//
// CPU time of reading and validating posts with twelve lines of front matter, beside `yaml` and zod
// alone.
// First both sides must agree. Then 10,000 and, for the slope, ten times as many (fewer with an
// argument).
import { deepEqual } from 'node:assert/strict'
import { blogPost, collection, loadEntries, readEntries, type SourceFile } from '@octavo/content'
import { parse } from 'yaml'
import { z } from 'zod'

const words = ['trust', 'feedback', 'rooms', 'learning', 'quiet', 'teams', 'tools', 'rhythm']

const zodPost = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  date: z.string(),
  updated: z.string(),
  tags: z.array(z.string()),
  authors: z.array(z.string()),
  draft: z.boolean(),
  lang: z.string(),
  series: z.object({ name: z.string(), part: z.number() }),
})

const count = Number(process.argv[2] ?? 10_000)
await agree()
const held: Record<string, number> = {}
for (const [name, run] of [
  ['yaml + zod alone', alone],
  ['loadEntries, zod', (entries: number) => load(entries, zodPost)],
  ['loadEntries, blogPost()', (entries: number) => load(entries, blogPost())],
] as const) {
  held[name] = await measure(name, count, run)
}
// One by one, so that the slope is that of time and not of a full heap.
for (const entries of [count, count * 10]) {
  const each = await measure('readEntries, blogPost()', entries, stream)
  held[String(entries)] = each
}
const slope = (held[String(count * 10)] ?? 0) / (held[String(count)] ?? 1)
console.log(`time per entry, ten times as many: ×${slope.toFixed(2)}`)

async function agree(): Promise<void> {
  const source = [...posts(200)]
  const { value, diagnostics } = await loadEntries(collection({ source, schema: zodPost }))
  deepEqual(diagnostics, [])
  deepEqual(
    value.map(({ data }) => data),
    source.map(({ text }) => zodPost.parse(parse(frontMatterOf(text)))),
  )
  const own = await loadEntries(collection({ source, schema: blogPost() }))
  deepEqual(
    own.value.map(({ data }) => data.title),
    value.map(({ data }) => data.title),
  )
}

function alone(entries: number): number {
  let kept = 0
  for (const { text } of posts(entries))
    kept += zodPost.parse(parse(frontMatterOf(text))).tags.length
  return kept
}

async function load(
  entries: number,
  schema: typeof zodPost | ReturnType<typeof blogPost>,
): Promise<number> {
  const source = posts(entries)
  const { value, diagnostics } = await loadEntries(collection({ source, schema }))
  deepEqual(diagnostics, [])
  return value.length
}

async function stream(entries: number): Promise<number> {
  let kept = 0
  for await (const { value } of readEntries(
    collection({ source: posts(entries), schema: blogPost() }),
  )) {
    if (value) kept++
  }
  return kept
}

/** Prints what a run cost, and gives back the microseconds of CPU for each entry. */
async function measure(
  name: string,
  entries: number,
  run: (entries: number) => unknown,
): Promise<number> {
  const before = process.cpuUsage()
  await run(entries)
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / entries
  const seconds = ((user + system) / 1e6).toFixed(2)
  console.log(
    `${String(entries).padStart(8)}  ${name.padEnd(26)} ${seconds} s CPU, ${each.toFixed(0)} µs each`,
  )
  return each
}

function frontMatterOf(text: string): string {
  return text.slice(4, text.indexOf('\n---\n'))
}

/** Seeded: the same posts in every run. Texts are made when they are read, as from a disk. */
function* posts(entries: number): Generator<SourceFile & { readonly text: string }> {
  for (let index = 0; index < entries; index++) {
    const text = postText(index)
    yield { path: `posts/${String(index).padStart(7, '0')}.md`, text, read: () => text }
  }
}

function postText(index: number): string {
  const random = mulberry32(index)
  const word = () => words[Math.floor(random() * words.length)] ?? ''
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  return `---
id: post-${index}
title: "${word()} ${word()}: what we learned about ${word()}"
description: A description of ${word()} and ${word()} that is about as long as descriptions are.
date: 2024-03-${day}
updated: 2024-04-${day}T10:00:00+02:00
tags:
  - ${word()}
  - ${word()} ${index % 97}
authors: [${word()}]
series: { name: ${word()} rooms, part: ${1 + (index % 9)} }
draft: false
lang: en
---
${word()} ${word()} ${word()}.
`
}

function mulberry32(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
