import { library } from '../../tsup.base.ts'

export default library({
  entry: {
    index: 'src/index.ts',
    octavo: 'src/cli/main.ts',
    'builder-process': 'src/serve/builder-process.ts',
  },
  platform: 'node',
})
