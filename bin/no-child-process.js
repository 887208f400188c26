// @ts-check
// commander loads node:child_process for commands that are programs of their own. There are none here, and loading it
// takes a twentieth of the time to start.
module.exports = {};
