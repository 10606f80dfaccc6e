Console.WriteLine("BriefingQA benchmarks");
