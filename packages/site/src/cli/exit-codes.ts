/** Exit codes: what a script can tell from them. */
export const exitCodes = {
  /** Done; warnings do not count. */
  fine: 0,
  /** The site was built as far as it goes, but something asked for is not there. */
  problems: 1,
  /** The command was not understood, or there is no site. Nothing was done. */
  usage: 2,
  /** The system refused: a full disk, a folder that cannot be written. The old site stands. */
  system: 3,
} as const
