Console.WriteLine("BriefingQA");
