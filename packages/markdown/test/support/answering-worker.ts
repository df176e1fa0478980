import { parentPort } from 'node:worker_threads'
import { createMarkdown } from '@octavo/markdown'
import { answerIn, type MessageEnd } from '@octavo/markdown/worker'

// Stands for what no limit foresees: a text that never ends, one that ends the process, one that takes all memory.
function troubles() {
  return (_: unknown, file: { value: unknown }): void => {
    const text = String(file.value)
    if (text.includes('forever')) for (;;);
    if (text.includes('the end')) process.exit(3)
    if (text.includes('all memory'))
      for (const all: string[][] = []; ; ) all.push(Array(1e5).fill('x'))
  }
}

const markdown = createMarkdown({ remarkPlugins: [troubles] })
await answerIn(parentPort as MessageEnd, markdown)
