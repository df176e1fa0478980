/**
 * Whether an offset is within code: fences, and backticks of one line. Offsets must come in order. Indented code is not
 * recognised: marks indented under a list or by the habit of another generator are far more frequent than indented code about them.
 */
export function codeFinder(text: string): (at: number) => boolean {
  const stretches: { from: number; to: number }[] = []
  let fence: { char: string; length: number; from: number } | undefined
  let from = 0
  for (const line of text.split('\n')) {
    const mark = /^[ \t>*+-]{0,12}(`{3,}|~{3,})(.*)$/.exec(line)
    const run = mark?.[1] ?? ''
    if (fence !== undefined) {
      const closes = run[0] === fence.char && run.length >= fence.length && mark?.[2]?.trim() === ''
      if (closes) {
        stretches.push({ from: fence.from, to: from + line.length })
        fence = undefined
      }
    } else if (run !== '' && !(run[0] === '`' && mark?.[2]?.includes('`'))) {
      fence = { char: run[0] ?? '', length: run.length, from }
    } else if (line.includes('`')) {
      for (const span of codeSpans(line))
        stretches.push({ from: from + span.from, to: from + span.to })
    }
    from += line.length + 1
  }
  if (fence !== undefined) stretches.push({ from: fence.from, to: text.length })
  let next = 0
  return (at) => {
    while ((stretches[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    const stretch = stretches[next]
    return stretch !== undefined && stretch.from <= at
  }
}

function codeSpans(line: string): { from: number; to: number }[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({
    length,
    from: index,
  }))
  const nextOfLength = new Map<number, number>()
  const partner: (number | undefined)[] = []
  for (let i = runs.length - 1; i >= 0; i--) {
    const { length = 0 } = runs[i] ?? {}
    partner[i] = nextOfLength.get(length)
    nextOfLength.set(length, i)
  }
  const spans: { from: number; to: number }[] = []
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]
    const close = runs[partner[i] ?? -1]
    if (open === undefined || close === undefined) continue
    spans.push({ from: open.from, to: close.from + close.length })
    i = partner[i] ?? i
  }
  return spans
}
