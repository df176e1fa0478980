export type { ContractCase } from './contracts/contract-case.ts'
export {
  type HighlighterContractOptions,
  highlighterContract,
} from './contracts/highlighter-contract.ts'
export { type ParserContractOptions, parserContract } from './contracts/parser-contract.ts'
