using HealthScore.Scoring.Import.Bulk;

namespace HealthScore.Scoring.Tests.Import.Bulk;

public class PartedSignalsTests
{
    [Fact]
    public void Of_WhenSignalsAreOfAnyParts_PutsThoseOfOneTogetherInFileOrder()
    {
        var random = new Random(21);
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(1, 40);
            var parts = Enumerable.Range(0, random.Next(200)).Select(_ => (ushort)random.Next(count)).ToArray();
            var signals = parts.Select((part, i) => new StoredSignal(i, random.Next(5), 0, 0, part)).ToArray();
            var sorted = PartedSignals.Of(signals, parts, count);
            for (var part = 0; part < count; part++) Assert.Equal(signals.Where(signal => signal.Series == part), sorted[part].ToArray());
        }
    }

    [Fact]
    public void Of_WhenThereIsNoSignal_HasNoneInAnyPart()
    {
        Assert.True(PartedSignals.Of([], [], 1024)[1023].IsEmpty);
        Assert.True(PartedSignals.None[0].IsEmpty);
    }
}
