#!/usr/bin/env node
// @ts-check
// The process around the program: its streams, its signals and its exit code. Everything else is src/main.ts.
import { runProcess } from '../dist/src/process.js';

await runProcess();
