using System.Globalization;

namespace BriefingQA.Cypher.Values;

/// <summary>A day of the proleptic Gregorian calendar, in the years −999,999,999 to 999,999,999.</summary>
/// <param name="EpochDay">Days since 1970-01-01.</param>
public readonly record struct CypherDate(long EpochDay)
{
    internal const long MaxYear = 999_999_999;

    private const long DaysPerEra = 146_097;
    private const long DaysFromMarchOfYearZeroToEpoch = 719_468;

    public long Year => Civil().Year;

    public int Month => Civil().Month;

    public int Day => Civil().Day;

    public int Quarter => (Month + 2) / 3;

    /// <summary>1 is Monday.</summary>
    public int DayOfWeek => (int)(FloorModulo(EpochDay + 3, 7) + 1);

    public int DayOfYear => (int)(EpochDay - Of(Year, 1, 1).EpochDay + 1);

    public int DayOfQuarter => (int)(EpochDay - Of(Year, (3 * Quarter) - 2, 1).EpochDay + 1);

    /// <summary>The ISO 8601 week: the first one of a year holds its first Thursday.</summary>
    public int Week => ((Thursday.DayOfYear - 1) / 7) + 1;

    /// <summary>The year that <see cref="Week"/> counts in.</summary>
    public long WeekYear => Thursday.Year;

    private CypherDate Thursday => new(EpochDay + 4 - DayOfWeek);

    /// <summary>Reads ISO 8601 in every form that Cypher's own function takes.</summary>
    /// <exception cref="CypherRuntimeException">The text is in none of them.</exception>
    public static CypherDate Parse(string text) => TemporalParser.ParseDate(text);

    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="CypherRuntimeException">There is no such day.</exception>
    public static CypherDate Of(long year, long month, long day)
    {
        TemporalError.CheckRange("Year", year, -MaxYear, MaxYear);
        TemporalError.CheckRange("MonthOfYear", month, 1, 12);
        TemporalError.CheckRange("DayOfMonth", day, 1, 31);
        if (day > LengthOfMonth(year, (int)month))
            throw TemporalError.Invalid($"Invalid date: there is no day {day} in month {month} of {year}.");
        return FromCivil(year, (int)month, (int)day);
    }

    /// <param name="week">1 to 53, by ISO 8601.</param>
    /// <param name="dayOfWeek">1 (Monday) to 7.</param>
    /// <exception cref="CypherRuntimeException">The year has no such week.</exception>
    public static CypherDate OfWeek(long weekYear, long week, long dayOfWeek)
    {
        TemporalError.CheckRange("Year", weekYear, -MaxYear, MaxYear);
        TemporalError.CheckRange("WeekOfYear", week, 1, 53);
        TemporalError.CheckRange("DayOfWeek", dayOfWeek, 1, 7);
        var fourthOfJanuary = Of(weekYear, 1, 4);
        var date = new CypherDate(fourthOfJanuary.EpochDay - fourthOfJanuary.DayOfWeek + ((week - 1) * 7) + dayOfWeek);
        return date.WeekYear == weekYear || week < 53
            ? date
            : throw TemporalError.Invalid($"Year {weekYear} does not contain {week} weeks.");
    }

    /// <param name="dayOfQuarter">1 to 92; of a shorter quarter 92 is the first day of the next one.</param>
    /// <exception cref="CypherRuntimeException">A part is out of its range.</exception>
    public static CypherDate OfQuarter(long year, long quarter, long dayOfQuarter)
    {
        TemporalError.CheckRange("QuarterOfYear", quarter, 1, 4);
        TemporalError.CheckRange("DayOfQuarter", dayOfQuarter, 1, 92);
        return new(Of(year, (3 * quarter) - 2, 1).EpochDay + dayOfQuarter - 1);
    }

    /// <param name="dayOfYear">1 to the length of the year.</param>
    /// <exception cref="CypherRuntimeException">The year has no such day.</exception>
    public static CypherDate OfOrdinal(long year, long dayOfYear)
    {
        TemporalError.CheckRange("DayOfYear", dayOfYear, 1, 366);
        var date = new CypherDate(Of(year, 1, 1).EpochDay + dayOfYear - 1);
        return date.Year == year ? date : throw TemporalError.Invalid($"Invalid date: {year} is not a leap year.");
    }

    public static int LengthOfMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeapYear(long year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Keeps the day of the month, or takes the month's last where it is shorter.</summary>
    /// <exception cref="CypherRuntimeException">The date leaves the range of years. So for <see cref="PlusDays"/>.</exception>
    public CypherDate PlusMonths(long months)
    {
        if (months == 0)
            return this;
        var (year, month, day) = Civil();
        var total = checked((year * 12) + (month - 1) + months);
        var newYear = FloorDivide(total, 12);
        var newMonth = (int)FloorModulo(total, 12) + 1;
        TemporalError.CheckRange("Year", newYear, -MaxYear, MaxYear);
        return FromCivil(newYear, newMonth, Math.Min(day, LengthOfMonth(newYear, newMonth)));
    }

    public CypherDate PlusDays(long days)
    {
        var date = new CypherDate(checked(EpochDay + days));
        TemporalError.CheckRange("Year", date.Year, -MaxYear, MaxYear);
        return date;
    }

    public int CompareTo(CypherDate other) => EpochDay.CompareTo(other.EpochDay);

    /// <summary>ISO 8601. For example, <c>2020-02-29</c>, <c>+12345-01-01</c>.</summary>
    public override string ToString()
    {
        var (year, month, day) = Civil();
        var sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    internal static long FloorDivide(long dividend, long divisor) =>
        (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);

    internal static long FloorModulo(long dividend, long divisor)
    {
        var rest = dividend % divisor;
        return rest < 0 ? rest + divisor : rest;
    }

    // Both directions count years from March, so that the leap day is the last of its year: Howard Hinnant,
    // "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
    private static CypherDate FromCivil(long year, int month, int day)
    {
        var marchYear = month <= 2 ? year - 1 : year;
        var era = FloorDivide(marchYear, 400);
        var yearOfEra = marchYear - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return new((era * DaysPerEra) + dayOfEra - DaysFromMarchOfYearZeroToEpoch);
    }

    private (long Year, int Month, int Day) Civil()
    {
        var day = EpochDay + DaysFromMarchOfYearZeroToEpoch;
        var era = FloorDivide(day, DaysPerEra);
        var dayOfEra = day - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var marchMonth = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * marchMonth) + 2) / 5) + 1));
    }
}
