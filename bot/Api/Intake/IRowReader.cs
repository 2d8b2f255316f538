namespace HealthScore.Bot.Api.Intake;

/// <summary>From the JSON of one row to what is saved. Not for several threads.</summary>
internal interface IRowReader<T>
{
    /// <summary>What a wrapping object calls its array, such as <c>signals</c>.</summary>
    string ListName { get; }

    /// <summary>Names of fields that were passed over so far; few.</summary>
    IReadOnlyCollection<string> Ignored { get; }

    /// <summary>Forgets what was passed over.</summary>
    void Begin();

    /// <returns>Null when the row is good.</returns>
    RowFault? Read(ReadOnlySpan<byte> row, out T value);
}
