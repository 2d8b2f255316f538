using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Slots are hashes: different signals may share one, and must not be taken for each other.</summary>
public sealed class PostgresSettlingTests
{
    private const long FirstOfWrite = 1_000;
    private const long StoredById = 14_142_480_445;
    private const long StoredWithoutId = 16_315_816_718;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Settle_WhenAllSignalsShareASlot_DecidesAsWhenEachHasItsOwn(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            List<SignalRow> stored = [.. Rows(random, random.Next(6), 1).DistinctBy(Identity)];
            SignalRow[] arriving = [.. Rows(random, random.Next(1, 9), FirstOfWrite)];

            var (apart, counts) = Settled(stored.ConvertAll(Apart), Array.ConvertAll(arriving, Apart));
            var (together, countsTogether) = Settled(stored, arriving);

            Assert.Equal(counts, countsTogether);
            Assert.Equal(apart, together);
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(7, 8)]
    public void Of_ForNeighbouringAccounts_NeverShares(int account, int other)
    {
        var slot = Slots.Of(account, 1, "id", 0, 0, 1);

        Assert.Equal(account, Slots.Account(slot));
        Assert.InRange(slot, Slots.First(account), Slots.Last(account));
        Assert.True(Slots.Last(account) < Slots.First(other));
        Assert.Equal(slot, Slots.Of(account, 1, "id", 5, 6, 7));
    }

    [Fact]
    public void Of_IsStored_SoItNeverChanges()
    {
        Assert.Equal(0x3_0000_0000L, Slots.First(3));
        Assert.Equal(StoredById, Slots.Of(3, 2, "order-17", 638_000_000_000_000_000, 1.5, 4));
        Assert.Equal(StoredWithoutId, Slots.Of(3, 2, "", 638_000_000_000_000_000, 1.5, 4));
    }

    private static IEnumerable<SignalRow> Rows(Random random, int count, long arrival) => Enumerable.Range(0, count).Select(i =>
        new SignalRow(5, random.Next(2), random.Next(2), arrival + i, random.Next(1, 3), 1, random.Next(3) switch { 0 => "", 1 => "x", _ => "y" }));

    private static (int, string, long, double) Identity(SignalRow row) =>
        row.Id.Length > 0 ? (row.Kind, row.Id, 0, 0) : (row.Kind, "", row.At, row.Value);

    private static SignalRow Apart(SignalRow row) => row with { Slot = Slots.Of(1, row.Kind, row.Id, row.At, row.Value, row.Attributes) };

    /// <summary>What happens to the rows, their slots left out.</summary>
    private static (List<string> Deeds, WriteCounts Counts) Settled(List<SignalRow> stored, SignalRow[] arriving)
    {
        var chunk = new SignalChunk(arriving.Length);
        foreach (var row in arriving) chunk.Add(row);
        var tally = new WriteTally();
        var settling = new SignalSettling(chunk.Rows, FirstOfWrite, [.. stored.OrderBy(row => row.Slot)], [], tally);
        settling.Settle(chunk.BySlot());
        List<string> deeds =
        [
            .. settling.Added.Select(place => $"add {arriving[place].Arrival}"),
            .. settling.Removed.Select(row => $"remove {row.Arrival}"),
            .. settling.Kept.Select(kept => $"keep {kept.Former.Arrival} by {kept.ReplacedBy}"),
            .. settling.Restored.Concat(settling.Forgotten).Select(row => $"back {row.Arrival}"),
        ];
        deeds.Sort(StringComparer.Ordinal);
        return (deeds, tally.Counts);
    }
}
