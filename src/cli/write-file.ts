import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file whole or not at all: nothing half-written ever stands under its name. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`
  try {
    await writeFile(unfinished, text)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
