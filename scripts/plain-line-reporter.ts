import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Names every skipped test, then ends the run with one plain line, `N passed, N failed`, that scripts can read. */
export default class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length }
    const skipped: TestCase[] = []
    for (const module of modules) {
      let failedHere = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'failed') failedHere++
        else if (state === 'passed') count.passed++
        else skipped.push(test)
      }
      // A module that could not load, or whose hook threw, has no failed test to show for it.
      if (failedHere === 0 && !module.ok()) failedHere = 1
      count.failed += failedHere
    }
    for (const test of skipped) {
      process.stdout.write(`skipped  ${test.module.relativeModuleId} > ${test.fullName}\n`)
    }
    const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${rest}\n`)
  }
}
