import { parentPort, workerData } from 'node:worker_threads'

// A thread of its own has compiled nothing yet: the first call there is as cold as one can be.
const { difference } = await import(workerData.built)
const started = performance.now()
difference(workerData.before, workerData.after)
parentPort.postMessage(performance.now() - started)
