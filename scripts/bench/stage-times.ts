import { Session } from 'node:inspector/promises'

const STAGE = /\/src\/(stages\/[\w-]+|text|knowledge-kit|[\w-]+\.ts)/u
const INTERVAL = 200

interface Frame {
  readonly url: string
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
  const waiting: (readonly [number, string])[] = [[nodes[0]!.id, '(outside)']]
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

/** Share of the time that each stage takes of some work, the greatest first. */
export async function stageTimes(work: () => void): Promise<readonly (readonly [stage: string, share: number])[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const room = rooms(profile.nodes)
  const counts = new Map<string, number>()
  for (const sample of profile.samples ?? []) {
    const name = room.get(sample) ?? '(outside)'
    if (name !== '(outside)') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].map(([name, count]) => [name, count / total] as const).sort((a, b) => b[1] - a[1])
}
