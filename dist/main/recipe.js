import { i as wrongEvent, n as nothingToDo, r as optionFacts, t as listBlock } from "./recipe2.js";

export { optionFacts };