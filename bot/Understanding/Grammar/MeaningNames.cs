namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>The names that the program itself looks for; all others are known to the grammar files alone.</summary>
internal static class MeaningNames
{
    public const string Filler = "filler";

    /// <summary>An ordinary word that means nothing here.</summary>
    public const string Common = "common";

    /// <summary>Words after which an account's name stands.</summary>
    public const string Opens = "opens";

    public const string BookNoun = "book_noun";
    public const string Health = "health";
    public const string Look = "look";
    public const string BookWhole = "book_whole";
    public const string ListWord = "list_word";
    public const string State = "state";
    public const string Compare = "compare";
    public const string Only = "only";

    /// <summary>Says that what follows is not so.</summary>
    public const string Negation = "negation";

    /// <summary>Ends what a negation is about.</summary>
    public const string Contrast = "contrast";

    /// <summary>What kind of value stands beside it, such as "industry".</summary>
    public const string FieldWord = "field_word";
    public const string Help = "help";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string Low = "low";
    public const string Risk = "risk";
    public const string Renewal = "renewal";
    public const string RenewalList = "renewal_list";
    public const string PulseSay = "pulse_say";
    public const string Snooze = "snooze";
    public const string TimeZoneSet = "timezone_set";

    public const string Band = "band";
    public const string Owner = "owner";
    public const string Segment = "segment";
    public const string Industry = "industry";
    public const string Region = "region";
    public const string Lifecycle = "lifecycle";
    public const string Dimension = "dimension";
    public const string Kpi = "kpi";
    public const string Direction = "direction";
    public const string LanguageName = "language_name";
    public const string Number = "number";
    public const string Multiplier = "multiplier";
    public const string Unit = "unit";
    public const string CompareAmount = "compare_amount";
    public const string Span = "span";
    public const string Between = "between";
    public const string Month = "month";
    public const string QuarterOfYear = "quarter_of_year";
    public const string Rank = "rank";
    public const string Money = "money";

    public const string CompareAfter = "compare_after";
    public const string Weekday = "weekday";
    public const string DayRef = "day_ref";
    public const string Bound = "bound";
    public const string Edge = "edge";
    public const string MonthBesideNumber = "month_beside_number";
    public const string Clock = "clock";
    public const string ClockMark = "clock_mark";
    public const string ClockShift = "clock_shift";
    public const string DayPart = "day_part";
    public const string AtClock = "at_clock";
    public const string DaySet = "day_set";
    public const string Zone = "zone";
    public const string Alert = "alert";
    public const string Assign = "assign";
    public const string Assignee = "assignee";
    public const string Because = "because";
    public const string WrongScore = "wrong_score";
    public const string Digest = "digest";
    public const string Subscribe = "subscribe";
    public const string TimeZoneWord = "timezone_word";

    // What a turn before is spoken of with.
    public const string Pronoun = "pronoun";
    public const string Ordinal = "ordinal";
    public const string Both = "both";
    public const string More = "more";
    public const string WhatAbout = "what_about";
    public const string SameFor = "same_for";

    // Made of a phrase with a gap.
    public const string FirstHalf = "first_half";
    public const string SecondHalf = "second_half";

    // Made while reading.
    public const string Account = "account";
    public const string Accounts = "accounts";
    public const string Bare = "bare";
    public const string Unexplained = "unexplained";
    public const string Period = "period";
    public const string Within = "within";
    public const string Amount = "amount";
    public const string Limit = "limit";
    public const string Filter = "filter";
    public const string Time = "time";

    /// <summary>An account of the turn before is spoken of.</summary>
    public const string Context = "context";
    public const string PulseValue = "pulse_value";

    /// <summary>"Red accounts that renew": of what is at risk, those.</summary>
    public const string RenewalLate = "renewal_late";

    /// <summary>A value of a field that no account has.</summary>
    public const string Valueless = "valueless";

    /// <summary>What words mean that do not say what is asked.</summary>
    public static MeaningSet Weightless { get; } = MeaningSet.Of(
        Filler, Negation, Contrast, FieldWord, Between, Valueless, DayRef, Bound, AtClock, Because, Pronoun, DayPart, WhatAbout, More, FirstHalf, SecondHalf, Common);

    /// <summary>What can be counted: "5 worst", "ten accounts".</summary>
    public static MeaningSet Countable { get; } = MeaningSet.Of(Rank, BookNoun, Risk);

    /// <summary>Where a number after "at" is a time of day.</summary>
    public static MeaningSet Timed { get; } = MeaningSet.Of(Digest, Subscribe);

    public static MeaningSet Assignable { get; } = MeaningSet.Of(Assign, Alert);

    public static MeaningSet Zoned { get; } = MeaningSet.Of(TimeZoneWord, TimeZoneSet, Zone);

    public static IReadOnlySet<string> MadeWhileReading { get; } = new HashSet<string>
    {
        Account, Accounts, Bare, Unexplained, Period, Within, Amount, Limit, Filter, Time, Zone, PulseValue, Valueless, Context, RenewalLate,
    };
}
