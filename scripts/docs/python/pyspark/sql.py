"""As much of Spark as the job of the README asks for, in one process: its RDD.pipe runs the command for real."""
import glob
import os
import subprocess


class Rdd:
    def __init__(self, items):
        self.items = list(items)

    def map(self, function):
        return Rdd(map(function, self.items))

    def filter(self, function):
        return Rdd(filter(function, self.items))

    def pipe(self, command):
        lines = "".join(f"{item}\n" for item in self.items)
        done = subprocess.run(command, shell=True, input=lines, capture_output=True, text=True, check=True)
        return Rdd(done.stdout.splitlines())

    def saveAsTextFile(self, folder):
        folder = folder.removeprefix("hdfs:///")
        os.makedirs(folder)
        with open(f"{folder}/part-00000", "w") as file:
            file.writelines(f"{item}\n" for item in self.items)


class Context:
    def binaryFiles(self, pattern, minPartitions=None):
        paths = sorted(glob.glob(pattern.removeprefix("hdfs:///")))
        return Rdd((path, open(path, "rb").read()) for path in paths)


class SparkSession:
    sparkContext = Context()

    class builder:
        @staticmethod
        def getOrCreate():
            return SparkSession()
