using System.Text;
using HealthScore.Bot.Commands.Scores;

namespace HealthScore.Bot.Tests.Commands;

public class OrderedOutputTests
{
    [Fact]
    public void Write_WhenBlocksComeInAnyOrder_WritesThemInTheirs()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 12)).ToArray();
            random.Shuffle(numbers);
            using var stream = new MemoryStream();
            var output = new OrderedOutput(stream);
            foreach (var number in numbers) output.Write(number, Encoding.ASCII.GetBytes($"{number} "));
            Assert.Equal(string.Concat(numbers.Order().Select(number => $"{number} ")), Encoding.ASCII.GetString(stream.ToArray()));
        }
    }

    [Fact]
    public void Write_WhenABlockHasToWait_KeepsItsOwnCopy()
    {
        using var stream = new MemoryStream();
        var output = new OrderedOutput(stream);
        var block = "late"u8.ToArray();
        output.Write(1, block);
        block.AsSpan().Clear();
        output.Write(0, "first, "u8);
        Assert.Equal("first, late", Encoding.ASCII.GetString(stream.ToArray()));
    }
}
