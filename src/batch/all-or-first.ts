/** Returns when all are through; throws the first fault, but not before the others have let go of what they hold. */
export async function allOrFirst(works: readonly Promise<void>[]): Promise<void> {
  const faults: unknown[] = []
  await Promise.all(works.map(work => work.catch(error => void faults.push(error))))
  if (faults.length > 0) throw faults[0]
}
