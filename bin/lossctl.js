#!/usr/bin/env node
// @ts-check
// One file, made from src/process.ts by the build: a process that loads a hundred modules one by one takes twice as long to start.
const { runProcess } = require('../dist/cli.cjs');

runProcess();
