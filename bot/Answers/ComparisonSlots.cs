using System.Globalization;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>The accounts of a question as a button carries them: the one it is about, those beside it, and names still to be asked about.</summary>
internal static class ComparisonSlots
{
    private const string Account = "account";
    private const string Beside = "beside";
    private const string Named = "named";

    // More fit no card, and a press is small.
    private const int Most = 5;

    public static void Write(Dictionary<string, string> slots, Understood understood)
    {
        if (understood.Intent != Intents.AccountCompare) return;
        foreach (var (number, id) in understood.Beside.Take(Most).Index()) slots.Add(Slot(Beside, number), id.Value);
        foreach (var (number, name) in understood.Waiting.Take(Most).Index()) slots.Add(Slot(Named, number), name);
    }

    /// <summary>The chosen one last: it was named before what is still waiting, and after what was certain.</summary>
    public static IEnumerable<AccountId> ReadAccounts(IReadOnlyDictionary<string, string> slots) =>
        All(slots, Beside).Append(slots.GetValueOrDefault(Account)).Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => new AccountId(id!));

    public static IEnumerable<string> ReadWaiting(IReadOnlyDictionary<string, string> slots) =>
        All(slots, Named).Where(name => !string.IsNullOrWhiteSpace(name)).OfType<string>();

    private static IEnumerable<string?> All(IReadOnlyDictionary<string, string> slots, string name) =>
        Enumerable.Range(0, Most).Select(number => slots.GetValueOrDefault(Slot(name, number)));

    private static string Slot(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
