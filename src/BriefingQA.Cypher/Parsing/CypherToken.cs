namespace BriefingQA.Cypher.Parsing;

/// <summary>The kinds of token. The members from <see cref="All"/> on are keywords, spelled as they are named, in any case.</summary>
internal enum CypherToken : byte
{
    None,
    Identifier,
    QuotedIdentifier,
    Integer,
    Float,
    String,
    Parameter,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Semicolon, Colon, DoubleColon, Dot, DoubleDot, Dollar,
    Plus, PlusEqual, Minus, Asterisk, Slash, Percent, Caret, DoubleBar, Bar, Ampersand, Exclamation,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, RegexMatch,

    All, AllShortestPaths, And, Any, As, Asc, Ascending, Both, By, Call, Case, Collect, Constraint, Constraints, Contains,
    Count, Create, Csv, Delete, Desc, Descending, Detach, Distinct, Drop, Each, Else, End, Ends, Exists, Explain, False,
    FieldTerminator, Finish, For, Foreach, From, FullText, Function, Functions, Group, Groups, Headers, If, In, Index,
    Indexes, Inf, Infinity, Is, Leading, Limit, Load, Lookup, Match, Merge, NaN, Node, NoDetach, None_, Normalized, Not,
    Null, Offset, On, Optional, Options, Or, Order, Path, Paths, Point, Procedure, Procedures, Profile, Range, Reduce, Rel,
    Relationship, Remove, Require, Return, Row, Rows, Set, Shortest, ShortestPath, Show, Single, Skip, Starts, Text, Then,
    Trailing, Transactions, True, Typed, Union, Unique, Unwind, When, Where, With, Xor, Yield,
}
