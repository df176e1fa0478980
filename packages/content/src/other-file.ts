import type { Diagnostic } from '@octavo/diagnostics'

const media =
  /\.(?:avif|gif|jpe?g|png|svg|webp|ico|mp4|webm|mov|mp3|ogg|wav|flac|m4a|vtt|srt|pdf|zip|csv|woff2?)$/i

/**
 * What there is to say about a file that is not an entry: nothing about pictures and other media,
 * which belong beside posts.
 */
export function otherFile(path: string): readonly Diagnostic[] {
  if (media.test(path)) return []
  return [
    {
      code: 'content/other-file',
      severity: 'info',
      message: 'The file is neither an entry nor a picture or other medium; it is left alone.',
      file: path,
      hint: 'Move it out of the folder, or add its ending to `extensions`.',
    },
  ]
}
