namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>The names that the program itself looks for; all others are known to the grammar files alone.</summary>
internal static class MeaningNames
{
    public const string Filler = "filler";

    /// <summary>Words after which an account's name stands.</summary>
    public const string Opens = "opens";

    public const string BookNoun = "book_noun";
    public const string Look = "look";

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
    public const string Zone = "zone";
    public const string PulseValue = "pulse_value";

    /// <summary>A value of a field that no account has.</summary>
    public const string Valueless = "valueless";

    /// <summary>What words mean that do not say what is asked.</summary>
    public static MeaningSet Weightless { get; } = MeaningSet.Of(Filler, Negation, Contrast, FieldWord, Between, Valueless);

    public static IReadOnlySet<string> MadeWhileReading { get; } = new HashSet<string>
    {
        Account, Accounts, Bare, Unexplained, Period, Within, Amount, Limit, Filter, Time, Zone, PulseValue, Valueless,
    };
}
