// The packages of npm: node fill.js PACKAGE TEMPLATE DATA.json OUT [TIMES]; prints the seconds of each filling, opening and saving included, then the peak
// of memory.
"use strict";
const fs = require("fs");
const { createRequire } = require("module");
const load = createRequire(process.cwd() + "/"); // the packages stand in the folder that this is run from

const fillers = {
  docxtemplater: () => {
    const PizZip = load("pizzip");
    const Docxtemplater = load("docxtemplater");
    return (template, data) => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x": () => {
    const { TemplateHandler } = load("easy-template-x");
    return (template, data) => new TemplateHandler().process(template, data);
  },
  carbone: () => {
    const carbone = load("carbone");
    return (template, data, file) =>
      new Promise((done, fail) => carbone.render(file, data, (error, result) => (error ? fail(error) : done(result))));
  },
};

(async () => {
  const [, , name, template, data, out, times] = process.argv;
  const fill = fillers[name]();
  const facts = JSON.parse(fs.readFileSync(data, "utf8"));
  for (let at = 0; at < Number(times || 1); at++) {
    const start = process.cpuUsage();
    fs.writeFileSync(out, await fill(fs.readFileSync(template), facts, template));
    const used = process.cpuUsage(start);
    console.log((used.user + used.system) / 1e6);
  }
  console.log(fs.readFileSync("/proc/self/status", "utf8").match(/^VmHWM:.*$/m)[0]);
  process.exit(0); // carbone keeps a timer
})();
