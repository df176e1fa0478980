import { hostileFinds } from './hostile-finds.ts'
import { hostileMixes } from './hostile-mixes.ts'
import { type HostileText, hostileTexts } from './hostile-texts.ts'

/** Every kind of text that was made to hurt, by name. */
export const hostile: Readonly<Record<string, HostileText>> = {
  ...hostileTexts,
  ...hostileMixes,
  ...hostileFinds,
}
