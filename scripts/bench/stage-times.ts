import { Session } from 'node:inspector/promises'

const STAGE = /\/(?:src|dist)\/(stages\/[\w-]+|text|knowledge-kit|[\w-]+\.[jt]s)/u
/** Microseconds between two samples. */
const INTERVAL = 200
/** What is not of the project: the bench itself, the engine at rest. */
const OUTSIDE = '(outside)'

interface Frame {
  readonly url: string
  readonly lineNumber: number
  readonly functionName: string
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: Frame
  readonly children?: readonly number[]
}

/** Which room of src a stack is in: the stage nearest to the work, else the layer, else what the engine says. */
function rooms(nodes: readonly ProfileNode[]): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const named = new Map<number, string>()
  const waiting: (readonly [number, string])[] = [[nodes[0]!.id, OUTSIDE]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [id, above] = next
    const { callFrame, children = [] } = byId.get(id)!
    const own = STAGE.exec(callFrame.url)?.[1]
    const stage = own?.startsWith('stages/') || !above.startsWith('stages/') ? own : undefined
    const room = callFrame.functionName === '(garbage collector)' ? '(garbage collector)' : (stage ?? above)
    named.set(id, room)
    for (const child of children) waiting.push([child, room])
  }
  return named
}

export type Shares = readonly (readonly [name: string, share: number])[]

export interface Profile {
  /** share of the time that each stage takes, what it calls included, the greatest first */
  readonly stages: Shares
  /** the functions that take most by themselves */
  readonly functions: Shares
}

function shares(names: readonly string[]): Shares {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => [name, count / names.length] as const).sort((a, b) => b[1] - a[1])
}

const place = ({ url, lineNumber, functionName }: Frame): string =>
  `${functionName === '' ? '(anonymous)' : functionName} ${/(?:src|dist|node_modules)\/.*$/u.exec(url)?.[0] ?? ''}:${lineNumber + 1}`

/** Where the time of some work goes, by sampling. */
export async function profileOf(work: () => void): Promise<Profile> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const room = rooms(profile.nodes)
  const frames = new Map(profile.nodes.map(node => [node.id, node.callFrame]))
  const samples = (profile.samples ?? []).filter(sample => (room.get(sample) ?? OUTSIDE) !== OUTSIDE)
  return {
    stages: shares(samples.map(sample => room.get(sample)!)),
    functions: shares(samples.map(sample => place(frames.get(sample)!))),
  }
}
