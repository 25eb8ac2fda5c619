// Servers that the benchmark starts, on free ports, and stops.

import {spawn} from "node:child_process";
import {mkdirSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {setTimeout as sleep} from "node:timers/promises";

const START_SECONDS_MAX = 30;

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const {port} = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

// Resolves when the server answers, with the milliseconds that took.
export async function answered(url) {
  const began = process.hrtime.bigint();
  const milliseconds = () => Number(process.hrtime.bigint() - began) / 1e6;
  while (milliseconds() < START_SECONDS_MAX * 1000) {
    try {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.ok) return milliseconds();
    } catch {
      await sleep(1);
    }
  }
  throw new Error(`${url} did not answer`);
}

class Server {
  constructor(process, url) {
    this.process = process;
    this.url = url;
    this.ended = new Promise((resolve) => process.on("exit", resolve));
  }
  async stop() {
    this.process.kill("SIGTERM");
    await this.ended;
  }
}

const onCore = (core, command) =>
  core === undefined ? command : ["taskset", "-c", String(core), ...command];

function start([program, ...parameters]) {
  return spawn(program, parameters, {stdio: ["ignore", "ignore", "inherit"]});
}

// core: the one that the server is pinned to, with one thread; without it, any.
export async function startRumbo({rumbo, folder, core}) {
  const port = await freePort();
  if (core !== undefined) writeFileSync(`${folder}/rumbo.toml`, "[server]\nthreads = 1\n");
  const command = [rumbo, "serve", "--data", folder, "--listen", `127.0.0.1:${port}`];
  return new Server(start(onCore(core, command)), `http://127.0.0.1:${port}`);
}

// Serves one file, whose name and headers the page had.
export async function startNginx({folder, core, headers}) {
  const port = await freePort();
  mkdirSync(`${folder}/logs`, {recursive: true});
  const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}";`);
  writeFileSync(
    `${folder}/nginx.conf`,
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/logs/error.log;
user root;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=100 inactive=60s; etag on;
  server {
    listen 127.0.0.1:${port}; root ${folder}/www; default_type "text/html; charset=utf-8";
    ${lines.join("\n    ")}
  }
}
`,
  );
  const command = ["nginx", "-p", folder, "-c", `${folder}/nginx.conf`];
  return new Server(start(onCore(core, command)), `http://127.0.0.1:${port}`);
}
