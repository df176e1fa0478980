/**
 * A value of plain JSON in texts of its own. A text that was cut from another keeps the whole of that one in memory: a title of
 * ten letters would hold on to its file.
 */
export function detached<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T
}
