// node time.mjs TEXT PASSES: the seconds of processor time that each port for Node.js takes for each mode, the median of
// the passes over the lines of TEXT after one to warm up, as one JSON object a line.
import { readFileSync } from 'node:fs'

const [file, passes] = process.argv.slice(2)
const lines = readFileSync(file, 'utf8').split('\n')

const ports = {
  '@node-rs/jieba': async () => {
    const { Jieba } = await import('@node-rs/jieba')
    const { dict } = await import('@node-rs/jieba/dict.js')
    const jieba = Jieba.withDict(dict)
    return {
      cut: line => jieba.cut(line, true),
      search: line => jieba.cutForSearch(line, true),
      tag: line => jieba.tag(line, true),
    }
  },
  nodejieba: async () => {
    const { default: nodejieba } = await import('nodejieba')
    return {
      cut: line => nodejieba.cut(line),
      search: line => nodejieba.cutForSearch(line),
      tag: line => nodejieba.tag(line),
    }
  },
}

function seconds(cut) {
  const start = process.cpuUsage()
  for (const line of lines) cut(line)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

for (const [port, load] of Object.entries(ports)) {
  try {
    for (const [mode, cut] of Object.entries(await load())) {
      seconds(cut)
      const times = Array.from({ length: passes }, () => seconds(cut)).sort((a, b) => a - b)
      console.log(JSON.stringify({ port, mode, seconds: times[times.length >> 1] }))
    }
  } catch (error) {
    console.error(`${port}: ${String(error.message).split('\n')[0]}`)
  }
}
