import {
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from '../../../src/server/store/file-system.ts'

/** The real file system, but for one step that changes something, from where on it fails. */
export interface FailingFileSystem extends FileSystem {
  /** Lets the step with this number, from 1 on, fail with this code: once, or it and all after it. */
  failAt(step: number, code: string, how: 'once' | 'for good'): void
  repair(): void
  /** How many steps were asked for since the last `failAt` or `repair`. */
  readonly steps: number
}

export const failingFileSystem = (): FailingFileSystem => {
  let steps = 0
  let fails = (_: number): boolean => false
  let failure = ''

  const failing = async <Result>(
    task: () => Promise<Result>,
    halfway: () => Promise<unknown> = async () => {},
  ): Promise<Result> => {
    steps += 1
    if (!fails(steps)) return task()
    await halfway()
    throw Object.assign(new Error(`${failure}: injected`), { code: failure })
  }

  const file = (inner: OpenFile): OpenFile => ({
    ...inner,
    // A disk that is full has often taken half of what it was given.
    write: (bytes, position) =>
      failing(
        () => inner.write(bytes, position),
        () => inner.write(bytes.subarray(0, bytes.length >> 1), position),
      ),
    truncate: (size) => failing(() => inner.truncate(size)),
    datasync: () => failing(() => inner.datasync()),
    sync: () => failing(() => inner.sync()),
  })

  return {
    ...nodeFileSystem,
    open: async (path, mode) =>
      file(
        await (mode === 'read'
          ? nodeFileSystem.open(path, mode)
          : failing(() => nodeFileSystem.open(path, mode))),
      ),
    makeFolder: (path) => failing(() => nodeFileSystem.makeFolder(path)),
    rename: (from, to) => failing(() => nodeFileSystem.rename(from, to)),
    link: (from, to) => failing(() => nodeFileSystem.link(from, to)),
    remove: (path) => failing(() => nodeFileSystem.remove(path)),
    removeFolder: (path) => failing(() => nodeFileSystem.removeFolder(path)),
    syncFolder: (path) => failing(() => nodeFileSystem.syncFolder(path)),
    failAt(step, code, how) {
      steps = 0
      failure = code
      fails = how === 'once' ? (at) => at === step : (at) => at >= step
    },
    repair() {
      steps = 0
      fails = () => false
    },
    get steps() {
      return steps
    },
  }
}
