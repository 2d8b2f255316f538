using System.Globalization;
using HealthScore.Bot.Api.Problems;

namespace HealthScore.Bot.Api.Reading;

/// <summary>What a call of the change feed asks for.</summary>
/// <param name="After">Changes after this position; 0 for all.</param>
/// <param name="Limit">The most changes in one answer.</param>
/// <param name="Wait">How long to wait for the first one.</param>
internal readonly record struct AskedChanges(long After, int Limit, TimeSpan Wait)
{
    public const int MostChanges = 1_000;
    public const int MostSeconds = 30;

    private const int UsualLimit = 100;

    /// <summary>What the query says, or what is wrong with it.</summary>
    public static (AskedChanges Asked, Problem? Problem) Read(IQueryCollection query)
    {
        long after = 0, limit = UsualLimit, wait = 0;
        var problem = Take(query, "after", 0, long.MaxValue, ref after)
            ?? Take(query, "limit", 1, MostChanges, ref limit)
            ?? Take(query, "wait", 0, MostSeconds, ref wait);
        return (new AskedChanges(after, (int)limit, TimeSpan.FromSeconds(wait)), problem);
    }

    private static Problem? Take(IQueryCollection query, string name, long least, long most, ref long value)
    {
        var given = query[name];
        if (given.Count == 0) return null;
        var isRead = given is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        if (isRead && value >= least && value <= most) return null;
        var range = most == long.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"at least {least}")
            : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
        return new Problem(
            StatusCodes.Status400BadRequest, "parameter", "A parameter is wrong", $"{name}: give one whole number {range}.");
    }
}
