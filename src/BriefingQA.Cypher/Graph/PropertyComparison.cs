namespace BriefingQA.Cypher.Graph;

/// <summary>What an index or a scan can be asked of a property. <see cref="Contains"/> is for scans alone.</summary>
internal enum PropertyComparison { Equal, In, Prefix, Contains, Less, LessOrEqual, Greater, GreaterOrEqual }
