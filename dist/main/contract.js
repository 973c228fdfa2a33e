import { n as resultFileName, t as describeContract } from "./contract2.js";

export { describeContract, resultFileName };