import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../digest.ts'

/** Where a text lies in a pack: offset and length in bytes, and its digest. Plain JSON. */
export type PackPlace = readonly [at: number, length: number, digest: string]

/**
 * One file that holds many texts: bodies that are read when a page is drawn and not before. It only grows; what is no
 * longer pointed at is left behind when the pack is rewritten. Every text carries its digest, so that a damaged file is
 * seen when it is read.
 */
export interface Pack {
  /** Name of the file within the cache folder. */
  readonly name: string
  /** Bytes written so far, those of forgotten texts included. */
  readonly size: () => number
  readonly add: (text: string) => PackPlace
  /** The text, or undefined when the file is damaged there. */
  readonly read: (place: PackPlace) => string | undefined
  /** Sees to it that everything added outlives the process and, with `durable`, the machine. */
  readonly flush: (durable: boolean) => void
  /** Whether the file is as long as this process left it. */
  readonly isUntouched: () => boolean
  readonly close: () => void
}

const BUFFER_BYTES = 1 << 20
const none: Buffer = Buffer.alloc(0)

/** Opens a pack to read and add; makes it when it is not there. */
export function openPack(folder: string, name: string): Pack {
  const file = openSync(join(folder, name), constants.O_RDWR | constants.O_CREAT, 0o666)
  let size = fstatSync(file).size
  // Copied together at once: small buffers each hold on to the page of memory that they were cut from.
  let waiting = none
  let waitingBytes = 0

  const write = (bytes: Uint8Array, from: number): void => {
    // Each at its place, so that what failed half-way can be written again.
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(file, bytes, done, bytes.length - done, from + done)
    }
  }
  const flush = (durable: boolean): void => {
    if (waitingBytes > 0) write(waiting.subarray(0, waitingBytes), size - waitingBytes)
    waitingBytes = 0
    if (durable) fsyncSync(file)
  }

  return {
    name,
    size: () => size,
    add(text) {
      const bytes = Buffer.from(text)
      const place: PackPlace = [size, bytes.length, digestOf(bytes)]
      if (waitingBytes + bytes.length > BUFFER_BYTES) flush(false)
      if (bytes.length > BUFFER_BYTES) write(bytes, size)
      else {
        if (waiting === none) waiting = Buffer.allocUnsafeSlow(BUFFER_BYTES)
        waiting.set(bytes, waitingBytes)
        waitingBytes += bytes.length
      }
      size += bytes.length
      return place
    },
    read([at, length, digest]) {
      if (at + length > size) return undefined
      if (at + length > size - waitingBytes) flush(false)
      const bytes = Buffer.allocUnsafe(length)
      const count = length === 0 ? 0 : readSync(file, bytes, 0, length, at)
      return count === length && digestOf(bytes) === digest ? bytes.toString() : undefined
    },
    flush,
    isUntouched: () => fstatSync(file).size === size - waitingBytes,
    close: () => closeSync(file),
  }
}
